import { request } from 'node:http';

/** Values of one attribute: numbers for integers and enums, text for the rest. */
export type IppAttributes = ReadonlyMap<string, readonly (string | number)[]>;

export interface IppAnswer {
  /** Below 0x100 is success; 0x406 means there is no such thing. */
  readonly status: number;
  readonly attributes: IppAttributes;
}

export const ippNotFound = 0x0406;

const version = Buffer.from([1, 1]);
const tags = { operation: 1, end: 3, integer: 0x21, enumeration: 0x23, uri: 0x45, keyword: 0x44 } as const;
const charset = 0x47;
const language = 0x48;
const operations = { job: 0x0009, printer: 0x000b } as const;

/** A question about a job (`ipp://localhost/jobs/12`) or a printer, as the bytes of RFC 8010. */
export function encodeQuestion(about: 'job' | 'printer', uri: string, wanted: readonly string[]): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16BE(operations[about], 0);
  head.writeUInt32BE(1, 2);
  return Buffer.concat([
    version,
    head,
    Buffer.from([tags.operation]),
    attribute(charset, 'attributes-charset', 'utf-8'),
    attribute(language, 'attributes-natural-language', 'en'),
    attribute(tags.uri, `${about}-uri`, uri),
    ...wanted.map((name, i) => attribute(tags.keyword, i === 0 ? 'requested-attributes' : '', name)),
    Buffer.from([tags.end]),
  ]);
}

/** @throws RangeError when the bytes are cut short */
export function decodeAnswer(bytes: Buffer): IppAnswer {
  const attributes = new Map<string, (string | number)[]>();
  const status = bytes.readUInt16BE(2);
  let values: (string | number)[] = [];
  let at = 8;
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at);
    at += 1;
    if (tag === tags.end) break;
    // Below 0x10 a tag begins a group; these questions have one answer, so groups need no telling apart.
    if (tag < 0x10) continue;
    const name = field(bytes, at);
    const value = field(bytes, name.end);
    at = value.end;
    // A further value of the same attribute has no name.
    if (name.bytes.length > 0) {
      values = [];
      attributes.set(name.bytes.toString('utf8'), values);
    }
    const isNumber = (tag === tags.integer || tag === tags.enumeration) && value.bytes.length === 4;
    values.push(isNumber ? value.bytes.readInt32BE(0) : value.bytes.toString('utf8'));
  }
  return { status, attributes };
}

/** Where this machine's print system listens: what CUPS_SERVER says, else its socket. */
export function cupsAddress(
  server: string | undefined,
): { socketPath: string } | { host: string; port: number } {
  if (!server)
    return { socketPath: process.platform === 'darwin' ? '/private/var/run/cupsd' : '/run/cups/cups.sock' };
  if (server.startsWith('/')) return { socketPath: server };
  const [host = 'localhost', port = '631'] = server.split(':');
  return { host, port: Number(port) };
}

/** @throws Error when the print system does not answer within five seconds */
export function ask(address: ReturnType<typeof cupsAddress>, question: Buffer): Promise<IppAnswer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/ipp',
      'Content-Length': question.length,
      Host: 'localhost',
    };
    const call = request({ ...address, method: 'POST', path: '/', headers, timeout: 5_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        try {
          resolve(decodeAnswer(Buffer.concat(chunks)));
        } catch (error) {
          reject(error);
        }
      });
    });
    call.on('timeout', () => call.destroy(new Error('The print system does not answer')));
    call.on('error', reject);
    call.end(question);
  });
}

function attribute(tag: number, name: string, value: string): Buffer {
  return Buffer.concat([Buffer.from([tag]), sized(name), sized(value)]);
}

function sized(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function field(bytes: Buffer, at: number): { bytes: Buffer; end: number } {
  const end = at + 2 + bytes.readUInt16BE(at);
  if (end > bytes.length) throw new RangeError('An IPP answer was cut short');
  return { bytes: bytes.subarray(at + 2, end), end };
}
