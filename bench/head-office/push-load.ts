import { seededRandom } from '../../main/engine/demo/random.ts';
import { type DeskBook, SimulatedDesk } from '../sync/simulated-desk.ts';
import { burst, type LoadDesk, type LoadResult, paced, saturate } from './load.ts';
import { PushConnection, requestBytes } from './push-connection.ts';
import { pushSize, someEntries } from './some-postings.ts';

/** What the process that plays the desks is told, over the channel it was forked with. */
export type LoadOrder =
  | {
      readonly what: 'desks';
      readonly port: number;
      readonly desks: readonly (DeskBook & { readonly token: string })[];
    }
  | {
      /** Signs first, then sends; with `desks`, only so many of them. */
      readonly what: 'push';
      readonly desks: number;
      readonly pushes: number;
      readonly how: { saturate: number } | { rate: number } | 'burst';
    };

const random = seededRandom(2026);
let simulated: { desk: SimulatedDesk; connection: PushConnection; written: number }[] = [];

async function carryOut(order: LoadOrder): Promise<LoadResult | null> {
  if (order.what === 'desks') {
    simulated = [];
    for (const { token, ...book } of order.desks) {
      const desk = new SimulatedDesk(order.port, book);
      desk.token = token;
      simulated.push({ desk, connection: await PushConnection.open(order.port), written: 0 });
    }
    return null;
  }
  const desks = simulated.slice(0, order.desks).map((one): LoadDesk => {
    const { desk, connection } = one;
    const pushes = Array.from({ length: order.pushes }, () => {
      const postings = Array.from({ length: pushSize(random) }, () => {
        one.written += 1;
        const { command, entries } = someEntries(random, desk.book.desk, one.written);
        return desk.write(command, entries);
      });
      return { request: requestBytes(desk.preparePush(postings)), postings: postings.length };
    });
    return { connection, pushes };
  });
  const { how } = order;
  if (how === 'burst') return burst(desks);
  return 'saturate' in how ? saturate(desks, how.saturate) : paced(desks, how.rate);
}

process.on('message', (order: LoadOrder) => {
  void carryOut(order).then((result) => process.send?.({ result }));
});
