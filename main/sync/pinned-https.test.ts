import { createServer } from 'node:https';
import { generate } from 'selfsigned';
import { expect, test } from 'vitest';
import { Line } from './pinned-https.ts';

const made = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;
const names = (name: string) => [{ name: 'commonName', value: name }];

async function serve(tls: { readonly cert: string; readonly private: string }) {
  const server = createServer({ cert: tls.cert, key: tls.private }, (_request, answer) => answer.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server listens nowhere');
  return { address: `https://127.0.0.1:${address.port}`, close: () => server.close() };
}

test('[SYNC] given a certificate that an authority of the company issued, then it alone is pinned and works', async () => {
  const authority = await generate(names('authority'), {
    ...made,
    extensions: [{ name: 'basicConstraints', cA: true, critical: true }],
  });
  const issued = () =>
    generate(names('office'), { ...made, ca: { key: authority.private, cert: authority.cert } });
  const [office, other] = [await issued(), await issued()];
  const server = await serve(office);
  const ask = { method: 'GET', path: '/', headers: {} } as const;
  const line = new Line({ address: server.address, certificate: office.cert });
  expect(await line.request(ask)).toMatchObject({ status: 200 });
  const stranger = new Line({ address: server.address, certificate: other.cert });
  await expect(stranger.request(ask)).rejects.toMatchObject({ code: 'certificate' });
  line.close();
  stranger.close();
  server.close();
});
