import type { IppAttributes } from './ipp.ts';
import type { Fate } from './printer.ts';

/** `job-state` of RFC 8011. */
const canceled = 7;
const aborted = 8;
const completed = 9;

/**
 * Devices that report paper, not bytes. For all others the system says completed as soon as the last byte has gone
 * into a cable, also when the printer at its end is out of paper: their jobs stay submitted.
 */
const reporting = /^(ipps?|dnssd|implicitclass):/;

/** Complaints that do not keep paper from coming out. */
const harmless = /^(none|other.*|.*-(report|warning)|.*-low.*|cups-.*)$/;

const texts: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/^media-(empty|needed)/, 'printing.reason.media-empty'],
  [/^(connecting-to-device|offline|shutdown|timed-out)/, 'printing.reason.printer-gone'],
];

/** What a job's and its printer's attributes say about the paper. */
export function fateOf(job: IppAttributes, printer: IppAttributes): Fate {
  const state = job.get('job-state')?.[0];
  const problem = problemOf(printer.get('printer-state-reasons') ?? []);
  const because = problem === undefined ? {} : { reason: problem };
  if (state === canceled || state === aborted)
    return { status: 'unknown', reason: 'printing.reason.cancelled' };
  if (state !== completed) return { status: 'waiting', ...because };
  if (!reporting.test(String(printer.get('device-uri')?.[0] ?? ''))) return { status: 'submitted' };
  // A printer that completes a job and complains in the same breath may have swallowed it.
  return problem === undefined ? { status: 'confirmed' } : { status: 'unknown', ...because };
}

function problemOf(reasons: readonly (string | number)[]): string | undefined {
  const problem = reasons.map(String).find((reason) => !harmless.test(reason));
  if (problem === undefined) return undefined;
  return texts.find(([pattern]) => pattern.test(problem))?.[1] ?? problem;
}
