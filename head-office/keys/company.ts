import type { Queries } from '../store/database.ts';

/** What the company is called until somebody says its name. */
const unnamed = '物业公司';

/** The company's name, the same for all instances. A name given now is kept for later starts. */
export async function companyName(queries: Queries, given: string | undefined): Promise<string> {
  const name = given?.trim();
  if (name) {
    await queries.query(
      "INSERT INTO office_settings (name, value) VALUES ('company', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [name],
    );
    return name;
  }
  const [stored] = await queries.query<{ value: string }>(
    'SELECT value FROM office_settings WHERE name = $1',
    ['company'],
  );
  return stored?.value ?? unnamed;
}
