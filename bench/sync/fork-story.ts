import { cp, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeskChild } from './desk-child.ts';
import type { Acknowledged } from './schedule.ts';
import { settle } from './settle.ts';
import { type Stand, signOn } from './stand.ts';

const patience = 60_000;
const written = 3;

/**
 * An old copy of a desk's folder is put back and worked on while the line is down: two books under one id. The desk has
 * to go on under another one, and what it wrote in the meantime must be kept for a person to look at.
 */
export async function forkStory(stand: Stand): Promise<readonly string[]> {
  const desk = stand.desks.at(-1);
  if (!desk) return ['there are no desks'];
  const nothing: Acknowledged = new Map();
  const copy = `${desk.data}.copy`;
  await desk.stop();
  await cp(desk.data, copy, { recursive: true });
  await start(desk, stand);
  await write(desk, '之前');
  const before = await settle(stand, nothing);
  if (before.length > 0) return before;

  await desk.stop();
  await rm(desk.data, { recursive: true });
  await cp(copy, desk.data, { recursive: true });
  stand.proxy.pull();
  await start(desk, stand);
  await write(desk, '分岔');
  stand.proxy.plug();
  // The answer to this may be that there are two books.
  await desk.ask({ what: 'sync' });
  for (const until = Date.now() + patience; (await kept(desk)) < written; await wait(100)) {
    if (Date.now() > until) {
      return [
        `of ${written} forked notes ${await kept(desk)} were kept: ${JSON.stringify(await desk.status())}`,
      ];
    }
  }
  const after = await settle(stand, nothing);
  const elsewhere = await kept(stand.desks[0] ?? desk);
  return elsewhere < written ? [...after, `another desk sees ${elsewhere} kept postings`] : after;
}

async function start(desk: DeskChild, { leader }: Stand): Promise<void> {
  desk.start();
  await desk.ask({ what: 'open' });
  await signOn(desk, leader);
  await desk.ask({ what: 'line', to: 'on' });
}

async function write(desk: DeskChild, when: string): Promise<void> {
  for (let at = 0; at < written; at += 1) {
    await desk.run({ command: 'addNote', input: { text: `${when} ${at} ${Date.now()}` } });
  }
}

async function kept(desk: DeskChild): Promise<number> {
  return (await desk.rows({ kind: 'fork', open: true })).length;
}
