import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PushAnswer } from '../../shared/sync/protocol.ts';
import type { Database, Queries } from '../store/database.ts';

/** What the head office counts. Labels are routes and outcomes, never sites, desks or people. */
export interface OfficeMetrics {
  readonly registry: Registry;
  request(route: string, method: string, status: number, seconds: number): void;
  pushed(answer: PushAnswer): void;
  /** The database with its time measured. */
  measured(database: Database): Database;
  /** @param open asked whenever somebody reads the figures. */
  countStreams(open: () => number): void;
}

export function createMetrics(): OfficeMetrics {
  const registry = new Registry();
  // Event-loop delay, memory and processor time of the process.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'office_request_seconds',
    help: 'Requests by route and status, and how long they took',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const postings = new Counter({
    name: 'office_postings_total',
    help: 'Postings that desks sent, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const database = new Histogram({
    name: 'office_database_seconds',
    help: 'Time of database statements, and of whole transactions',
    labelNames: ['kind'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  return {
    registry,
    request: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    pushed({ stored, repeated, held, quarantined }) {
      for (const [outcome, count] of Object.entries({ stored, repeated, held, quarantined })) {
        postings.inc({ outcome }, count);
      }
    },
    measured: (inner) => measuredDatabase(inner, (kind) => database.startTimer({ kind })),
    countStreams(open) {
      new Gauge({
        name: 'office_streams',
        help: 'Open lines to desks',
        registers,
        collect() {
          this.set(open());
        },
      });
    },
  };
}

function measuredDatabase(inner: Database, start: (kind: 'query' | 'transaction') => () => void): Database {
  const timed = async <T>(kind: 'query' | 'transaction', work: () => Promise<T>): Promise<T> => {
    const stop = start(kind);
    try {
      return await work();
    } finally {
      stop();
    }
  };
  return {
    query: <Row>(sql: string, params?: readonly unknown[]) =>
      timed('query', () => inner.query<Row>(sql, params)),
    transaction: <T>(work: (queries: Queries) => Promise<T>) =>
      timed('transaction', () => inner.transaction(work)),
    listen: (channel, listener) => inner.listen(channel, listener),
    close: () => inner.close(),
  };
}
