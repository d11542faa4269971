import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Random } from '../../main/engine/demo/random.ts';

/** What can happen to a request between a desk and the head office. */
export const faults = [
  /** The line breaks while the request goes out. */
  'cut-request',
  /** The head office has done it, but its answer breaks off. */
  'cut-answer',
  'delay',
  /** The head office gets the request twice. */
  'repeat',
  /** A later request overtakes this one. */
  'reorder',
  /** Refused on the way: 503 of the head office, or an error page of some gateway. */
  'busy',
  /** The answer looks complete, but its end is missing. */
  'truncate',
  /** No answer ever comes; whether the request arrived nobody knows. */
  'black-hole',
  /** An event stream breaks off. */
  'cut-stream',
] as const;

export type Fault = (typeof faults)[number];

/** How bad the line is. */
export interface Weather {
  /** Share of requests that something happens to, 0 to 1. */
  readonly share: number;
  readonly kinds: readonly Fault[];
}

export const fairWeather: Weather = { share: 0, kinds: [] };
export const foulWeather: Weather = { share: 0.4, kinds: faults };

/** A request as it came in, whole. */
export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** What becomes of the next request. */
export function faultFor(random: Random, { share, kinds }: Weather, isStream: boolean): Fault | undefined {
  const possible = kinds.filter((kind) => (kind === 'cut-stream') === isStream);
  const [first, ...more] = possible;
  if (first === undefined || !random.chance(share)) return undefined;
  return random.pick([first, ...more]);
}

/** A refusal that the head office did not write, or wrote in haste. */
export function busyAnswer(random: Random): Answer {
  if (random.chance(0.5)) {
    const headers = { 'content-type': 'application/json', 'retry-after': '1' };
    return { status: 503, headers, body: Buffer.from('{"fault":"busy"}') };
  }
  const page = '<html><body><h1>502 Bad Gateway</h1></body></html>';
  return { status: 502, headers: { 'content-type': 'text/html' }, body: Buffer.from(page) };
}
