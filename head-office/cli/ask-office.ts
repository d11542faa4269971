import { existsSync } from 'node:fs';
import type { TlsFiles } from '../keys/certificate.ts';
import { officeSecret } from '../keys/office-secret.ts';
import type { OfficeParts } from '../parts.ts';
import { askAtDoor, type LocalAnswer, type LocalQuestion } from './local-door.ts';
import { openOffice } from './open-office.ts';
import { OfficeRefusal } from './refusal.ts';

/** Through the running head office where the database is its own, else straight into the database. */
export async function askOffice(
  data: string,
  tls: 'own' | 'none' | TlsFiles,
  question: LocalQuestion,
  answerFrom: (parts: OfficeParts) => Promise<LocalAnswer>,
): Promise<LocalAnswer> {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  if (databaseUrl === undefined) {
    if (!existsSync(data)) {
      throw new OfficeRefusal(`${data} 里没有总部。 There is no head office in this folder.`);
    }
    const secret = await officeSecret(data, process.env.OFFICE_SECRET);
    const answer = await askAtDoor(data, secret, question).catch((error: Error) => {
      throw new OfficeRefusal(
        `总部没有回答，请再试一次。 The head office did not answer, try again: ${error.message}`,
      );
    });
    if (answer) return answer;
  }
  const office = await openOffice({
    dataFolder: data,
    databaseUrl,
    officeSecret: process.env.OFFICE_SECRET,
    company: undefined,
    tls,
    clock: Date.now,
    onError: (error) => console.error(error),
  });
  try {
    return await answerFrom(office.parts);
  } finally {
    await office.close();
  }
}
