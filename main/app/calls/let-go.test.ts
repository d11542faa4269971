import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HandoverDraft } from '../../../shared/domain/handover/draft.ts';
import { noticePublished } from '../../../shared/domain/office/entries.ts';
import { officeClerkId } from '../../../shared/domain/office/office-clerk.ts';
import { staffLeftEntry } from '../../../shared/domain/staff/entries.ts';
import type { Entry } from '../../../shared/journal/posting.ts';
import { officeDesk } from '../../../shared/sync/office-desk.ts';
import { foldIn } from '../../desk/fold-in.ts';
import { Session } from '../../desk/session.ts';
import { setUpDesk } from '../../engine/set-up.ts';
import { createDeskKeys, nodeChainCrypto } from '../../journal/crypto.ts';
import { openRxdbJournal } from '../../journal/rxdb-journal.ts';
import { getRxStorageLibsql } from '../../journal/storage/storage.ts';
import { noKeyStore } from '../../keys/key-file.ts';
import { handoverDraft } from '../../queries/handover-draft.ts';

const start = Date.parse('2026-11-21T08:00:00+08:00');

/** A real desk with a leader and two clerks, and the head office's book beside it. */
async function deskAndOffice() {
  let now = start;
  const { engine, leader } = await setUpDesk({
    data: await mkdtemp(join(tmpdir(), 'qiantai-let-go-')),
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase: '翠湖苑的口令',
    leader: { name: '陈主管', pin: '8888' },
    clock: () => {
      now += 1_000;
      return now;
    },
  });
  const office = await openRxdbJournal({
    storage: getRxStorageLibsql({ filename: ':memory:' }),
    site: engine.keys.file.site,
    desk: officeDesk,
    crypto: nodeChainCrypto(createDeskKeys().privateKey),
  });
  const session = new Session();
  const run = (command: string, input: unknown) => engine.desk.run({ command, input }, session);
  await run('signOn', { staff: leader, pin: '8888', shift: 'none' });
  const add = async (name: string, newPin: string) =>
    String((await run('addStaff', { name, role: 'clerk', newPin })).answer?.staff);
  const wang = await add('王琳', '1111');
  const li = await add('李敏', '2222');
  const fromOffice = async (command: string, entry: Entry) => {
    now += 1_000;
    const by = { clerk: officeClerkId('zhang'), approver: '', request: command };
    const posting = await office.append({ now, command, ...by, entries: [entry] });
    await engine.desk.between(async () => {
      await engine.replicable?.addForeign([posting]);
      await foldIn(engine, [posting]);
    });
  };
  const draft = (): HandoverDraft => {
    if (!session.operator) throw new Error('nobody is signed on');
    return handoverDraft(engine, session.operator);
  };
  const close = async () => {
    await office.close();
    await engine.close();
  };
  return { engine, run, session, leader, wang, li, fromOffice, draft, close };
}

test('given a clerk whom head office lets go on shift, then a leader ends the shift and hands the desk over', async () => {
  const { engine, run, session, leader, wang, li, fromOffice, draft, close } = await deskAndOffice();
  await run('signOn', { staff: wang, pin: '1111', shift: 'early' });
  await run('addNote', { text: '7-2 电梯年检' });
  const [shift] = engine.views.rows({ kind: 'shift', open: true });
  await fromOffice('staffLeft', staffLeftEntry.make(`staff:${wang}`, { reason: '离职' }));

  expect(await run('addNote', { text: '还能写吗' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'desk.sign-on-first' }],
  });
  expect(session.operator).toBeUndefined();
  expect(engine.views.rows({ kind: 'shift', open: true }).map(({ id }) => id)).toEqual([shift?.id]);

  await run('signOn', { staff: leader, pin: '8888', shift: 'early' });
  expect(await run('closeShift', { shift: shift?.id, reason: '总部停用，主管代交' })).toMatchObject({
    ok: true,
  });
  const { open } = draft();
  expect(open.map(({ title }) => title)).toEqual(['7-2 电梯年检']);
  const lines = open.map(({ id }) => ({ id, line: '周一跟进' }));
  expect(await run('handOver', { staff: li, pin: '2222', lines })).toMatchObject({
    ok: true,
    answer: { signedOn: li },
  });
  expect(engine.views.rows({ kind: 'shift', open: true }).map(({ data }) => data.staffName)).toEqual([
    '李敏',
  ]);
  expect(await engine.verify()).toMatchObject({ viewsDiffer: [] });
  await close();
}, 30_000);

test('given an unread notice of head office, then the handover lists it to be read and is signed without a line', async () => {
  const { run, wang, li, fromOffice, draft, close } = await deskAndOffice();
  const notice = { title: '停水通知', text: '周一停水', from: '2026-11-20', urgent: false };
  await fromOffice('publishNotice', noticePublished.make('notice:water', notice));
  await run('signOn', { staff: wang, pin: '1111', shift: 'early' });
  expect(draft()).toMatchObject({
    open: [],
    beside: [{ kind: 'notice', id: 'notice:water', title: '停水通知', todo: 'read' }],
  });
  expect(await run('handOver', { staff: li, pin: '2222' })).toMatchObject({ ok: true });
  await run('readNotice', { notice: 'notice:water' });
  expect(draft().beside).toEqual([]);
  await close();
}, 30_000);
