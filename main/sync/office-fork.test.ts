import { expect, test } from 'vitest';
import { chainStart, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import { TestDesk } from './test-desk.ts';

test('[SYNC] given the power fails when all of the head office’s book was taken out, when the desk opens again, then the views have nothing of it', async () => {
  const desk = await TestDesk.found();
  const { replicable } = desk.engine;
  if (!replicable) throw new Error('The book is not open');
  const head = {
    ...{
      site: replicable.site,
      desk: 'HQ',
      seq: 1,
      hlc: nextHlc(firstHlc, Date.now()),
      prev: chainStart.hash,
    },
    ...{ at: '2026-11-21T08:00:00+08:00', clerk: '', approver: '', command: 'addNote', request: 'r1' },
  };
  const entry = { type: 'note.added', v: 1, subject: 'note:lost', data: { text: '恢复以前' } };
  const crypto = nodeChainCrypto(createDeskKeys().privateKey);
  await replicable.addForeign([sealPosting(head, [{ salt: 'AAAAAAAAAAAAAAAA', entry }], crypto)]);
  await desk.engine.foldArrived();
  expect(desk.engine.views.appliedUpTo('HQ')).toBe(1);
  await replicable.cut('HQ', 1);
  await desk.reopen();
  expect(desk.engine.views.appliedUpTo('HQ')).toBe(0);
  await desk.close();
});
