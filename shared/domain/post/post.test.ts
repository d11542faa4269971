import { describe, expect, it } from 'vitest';
import { deskRoles } from '../area.ts';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';
import { checkPostCount, postCountEntry } from './count.ts';
import golden from './golden.json';
import type { PostState } from './state.ts';

const items = [
  { id: 'radio', name: '对讲机', count: 4 },
  { id: 'keys', name: '锁匙', count: 12 },
];
const whole = [
  { id: 'radio', counted: 4, damaged: 0 },
  { id: 'keys', counted: 12, damaged: 0 },
];

describe('the list of the post [DUTY 4.11]', () => {
  it('gives new items an id and keeps the ids of known ones', () => {
    const desk = scenario([area]);
    desk.when('setPostItems', { items: [{ name: '对讲机', count: 4 }] });
    const id = desk.state<PostState>('post:A1')?.items[0]?.id;
    desk.when('setPostItems', {
      items: [
        { name: 'POS 机', count: 1 },
        { id, name: '对讲机', count: 5 },
      ],
    });
    expect(desk.rows({ kind: 'post-item', scope: 'A1' })).toMatchObject([
      { data: { name: 'POS 机', count: 1, place: 0 } },
      { id, data: { name: '对讲机', count: 5, place: 1 } },
    ]);
  });

  it('refuses an item twice and an id that is not on the list', () => {
    const desk = scenario([area]);
    const decision = desk.when('setPostItems', {
      items: [
        { name: '锁匙', count: 12 },
        { name: '锁匙', count: 1 },
        { id: 'gone', name: '资料', count: 3 },
      ],
    });
    expect(decision).toEqual({
      refusals: [
        { code: 'post.name-twice', field: 'items.1.name' },
        { code: 'post.item-unknown', field: 'items.2.id' },
      ],
    });
  });

  it('is not written by the clerk who is counted against it', () => {
    const roles = area.commands.find((command) => command.name === 'setPostItems')?.roles;
    expect(roles).toEqual(['supervisor', 'manager']);
    expect(deskRoles).toContain('clerk');
  });
});

describe('counting the post at the takeover [DUTY 4.11]', () => {
  it('has nothing against a whole post, nor against one item more', () => {
    expect(checkPostCount(items, whole)).toEqual([]);
    expect(checkPostCount(items, [{ id: 'radio', counted: 5, damaged: 0 }, ...whole.slice(1)])).toEqual([]);
  });

  it('names every item nobody counted', () => {
    expect(checkPostCount(items, whole.slice(1))).toEqual([
      { code: 'post.not-counted', field: 'post', values: { name: '对讲机' } },
    ]);
  });

  it('wants an explanation for what is missing or damaged, at the row it was counted in', () => {
    const counts = [
      { id: 'keys', counted: 11, damaged: 0 },
      { id: 'radio', counted: 4, damaged: 1, remark: '' },
    ];
    expect(checkPostCount(items, counts)).toEqual([
      { code: 'post.missing-unexplained', field: 'post.0.remark', values: { name: '锁匙' } },
      { code: 'post.damaged-unexplained', field: 'post.1.remark', values: { name: '对讲机' } },
    ]);
    const explained = counts.map((count) => ({ ...count, remark: '工程部借用' }));
    expect(checkPostCount(items, explained)).toEqual([]);
  });

  it('refuses counts that cannot be', () => {
    const counts = [...whole.slice(1), { id: 'radio', counted: 1, damaged: 2, remark: '摔坏' }];
    expect(checkPostCount(items, [...counts, { id: 'gone', counted: 1, damaged: 0 }])).toEqual([
      { code: 'post.damaged-too-many', field: 'post.1.damaged', values: { name: '对讲机' } },
      { code: 'post.item-unknown', field: 'post.2.id' },
    ]);
  });

  it('shows at each item how it was found', () => {
    const desk = scenario([area]);
    const counts = [{ id: 'radio', counted: 3, damaged: 0, remark: '一台送修' }, ...whole.slice(1)];
    desk.given({ type: 'post.itemsSet', v: 1, subject: 'post:A1', data: { items } });
    desk.given(postCountEntry('A1', items, counts));
    expect(desk.state<PostState>('post:A1')?.lastCount?.counts[0]).toMatchObject({ expected: 4, counted: 3 });
    expect(desk.rows({ kind: 'post-item', status: 'faulty' })).toMatchObject([
      { id: 'radio', data: { count: 4, counted: 3, remark: '一台送修' } },
    ]);
  });
});

it('reads every stored entry of every version still, and has a text for its line of the log', () => {
  const stored = Object.entries(golden);
  expect(stored.map(([key]) => key)).toEqual(area.entries.map((entry) => `${entry.type}/${entry.v}`));
  for (const [key, data] of stored) {
    const type = key.split('/')[0] ?? '';
    const definition = area.entries.find((entry) => entry.type === type);
    expect(definition?.schema.parse(data)).toEqual(data);
    expect(area.texts.zh).toHaveProperty([area.describe({ type, v: 1, subject: 'post:A1', data }).key]);
  }
});
