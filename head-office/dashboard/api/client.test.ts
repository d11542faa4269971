import { expect, test } from 'vitest';
import { createClient } from './client.ts';

/** A client whose server always answers the same; it remembers what was asked. */
function clientOf(answer: () => Promise<Response>) {
  const asked: { path: string; body: unknown }[] = [];
  const contacts: boolean[] = [];
  let ended = 0;
  const client = createClient({
    fetch: (path, init) => {
      asked.push({ path, body: JSON.parse(String(init.body)) });
      return answer();
    },
    onSessionEnd: () => {
      ended += 1;
    },
    onContact: (reached) => contacts.push(reached),
  });
  return { client, asked, contacts, ended: () => ended };
}
const json =
  (body: unknown, status = 200) =>
  async () =>
    new Response(JSON.stringify(body), { status });

test('given an answer, then it comes as it is, and the question went to its own address', async () => {
  const { client, asked } = clientOf(json(null));
  expect(await client('site', { site: 'cuihu' })).toEqual({ ok: true, data: null });
  expect(asked).toEqual([{ path: '/api/site', body: { site: 'cuihu' } }]);
});

test('given no way to the server, then that is an answer too', async () => {
  const { client, contacts, ended } = clientOf(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await client('sites', {})).toEqual({ ok: false, code: 'office.unreachable' });
  expect(contacts).toEqual([false]);
  expect(ended()).toBe(0);
});

test('given a session that is over, then the sign-on screen is called for', async () => {
  const { client, ended } = clientOf(json({}, 401));
  expect(await client('sites', {})).toEqual({ ok: false, code: 'office.session-ended' });
  expect(ended()).toBe(1);
});

test.each([
  [403, 'office.not-allowed'],
  [429, 'office.too-often'],
  [400, 'error.invalid'],
  [500, 'office.failed'],
])('given status %d without a word of its own, then it is said as %s', async (status, code) => {
  const { client } = clientOf(json({ message: 'internal words', code: 'FST_ERR' }, status));
  expect(await client('sites', {})).toEqual({ ok: false, code });
});

test('given a reason that the server names, then it is told, with its field', async () => {
  const { client } = clientOf(json({ code: 'error.text-long', field: 'name' }, 400));
  expect(await client('sites', {})).toEqual({ ok: false, code: 'error.text-long', field: 'name' });
});

test('given the page of a proxy instead of an answer, then nothing is made of it', async () => {
  const { client } = clientOf(async () => new Response('<html>', { status: 200 }));
  expect(await client('sites', {})).toEqual({ ok: false, code: 'office.answer-broken' });
});
