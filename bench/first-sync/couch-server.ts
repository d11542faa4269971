import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { CouchAnswers, type CouchDocument } from './couch-answers.ts';

/** A CouchDB-compatible source in a process of its own: `couch-server.js FILE`, a document a line; prints its port. */
const [, , file = ''] = process.argv;
const documents: CouchDocument[] = [];
for await (const json of createInterface({ input: createReadStream(file) })) {
  const { id } = JSON.parse(json) as { id: string };
  documents.push({ id, json });
}
const answers = new CouchAnswers(documents);

const server = createServer(async (request, response) => {
  const { status = 200, body } = await answer(request);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
// The measurement that started it is over, or gone.
process.stdin.resume().once('end', () => process.exit());

async function answer(request: IncomingMessage): Promise<{ status?: number; body: string }> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, database = '', first = '', ...more] = url.pathname.split('/');
  if (database === '') return { body: answers.welcome() };
  const asked = (name: string) => Number(url.searchParams.get(name) ?? '0');
  switch (first) {
    case '':
      return { body: answers.information(database) };
    case '_changes':
      return { body: answers.changes(asked('since'), asked('limit')) };
    case '_bulk_get':
      return { body: answers.bulkGet(await bodyOf(request)) };
    case '_local': {
      const id = `_local/${more.join('/')}`;
      if (request.method === 'PUT') return { status: 201, body: answers.putLocal(id, await bodyOf(request)) };
      const found = answers.local(id);
      return found === undefined ? missing : { body: found };
    }
    default:
      return missing;
  }
}

const missing = { status: 404, body: '{"error":"not_found","reason":"missing"}' };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
