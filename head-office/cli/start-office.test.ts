import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { certificatePart } from '../keys/certificate.ts';
import { officeSecret } from '../keys/office-secret.ts';
import { askAtDoor } from './local-door.ts';
import { OfficeRefusal } from './refusal.ts';
import { startOffice } from './start-office.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'head-office-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = () => ({
  dataFolder: folder,
  databaseUrl: undefined,
  officeSecret: undefined,
  company: '翠湖物业',
  tls: 'own' as const,
  host: '127.0.0.1',
  port: 0,
  logLevel: 'silent',
  clock: Date.now,
});

it('given an empty folder, then one start is enough: keys, database, address, codes; one head office per folder', async () => {
  const office = await startOffice(options());
  expect(office.parts.company).toBe('翠湖物业');
  expect(office.addresses).toEqual([expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+$/)]);
  expect(office.setUpCode).toMatch(/^(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);

  const secret = await officeSecret(folder, undefined);
  const answer = await askAtDoor(folder, secret, {});
  const code = parseEnrolmentCode(answer?.ok && 'code' in answer ? answer.code : '');
  expect(code?.certificate).toBe(certificatePart(office.parts.keys.tls?.certificate));
  await office.parts.store.addSite('cuihu', '翠湖苑');
  const restored = await askAtDoor(folder, secret, { restored: true });
  expect(restored).toEqual({ ok: true, desk: expect.stringMatching(/^HQ[A-Z0-9]{4}$/), sites: 1 });
  // A site that comes later may have been here before, too.
  await office.parts.store.addSite('lanwan', '蓝湾');
  for (const site of ['cuihu', 'lanwan'])
    expect(restored).toMatchObject({ desk: await office.parts.store.officeDesk(site) });
  expect(await askAtDoor(folder, secret, { site: 'none' })).toMatchObject({ ok: false });
  await expect(askAtDoor(folder, Buffer.alloc(32), {})).rejects.toThrow('401');
  await expect(startOffice(options())).rejects.toThrow(OfficeRefusal);

  await office.stop();
  expect(await askAtDoor(folder, secret, {})).toBeUndefined();
  const again = await startOffice({ ...options(), company: '' });
  expect(again.parts.company).toBe('翠湖物业');
  expect(again.parts.keys).toEqual(office.parts.keys);
  await again.stop();
});
