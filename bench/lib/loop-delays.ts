import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long work took, and how long a click would have waited meanwhile. Milliseconds. */
export interface Watched {
  readonly took: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Processor time of this process: other programs on the machine do not count. */
  readonly cpu: number;
}

const nanosPerMilli = 1e6;

export async function loopDelays(work: () => Promise<unknown>): Promise<Watched> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  histogram.disable();
  const { user, system } = process.cpuUsage(before);
  const at = (percentile: number) => histogram.percentile(percentile) / nanosPerMilli;
  return {
    took,
    p50: at(50),
    p99: at(99),
    longest: histogram.max / nanosPerMilli,
    cpu: (user + system) / 1_000,
  };
}
