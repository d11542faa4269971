import { deskItself } from '../../desk/session.ts';
import { type QueryHandlers, queryHandlers } from '../../queries/queries.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import { ShownPlaces } from '../shown-places.ts';
import { exportCalls } from './export.ts';
import { imageCalls } from './images.ts';
import { longCalls } from './long.ts';
import { officeCalls } from './office.ts';
import { paperCalls } from './paper.ts';
import { rosterCalls } from './roster.ts';
import { startCalls } from './start.ts';
import { statusOf } from './status-of.ts';

/** One function for every call of the contract. */
export function createHandlers(state: DeskState): Handlers {
  const shown = new ShownPlaces(state.clock);
  return {
    status: statusOf(state),
    async do(envelope) {
      const before = state.session.operator?.id;
      const answer = await state.engine.desk.run({ ...envelope, input: envelope.input ?? {} }, state.session);
      if (state.session.operator?.id !== before) state.emit({ event: 'status' });
      if (envelope.command === 'revealValue') shown.note(envelope.input, answer, state.session.operator);
      return answer;
    },
    ...answering(
      state,
      queryHandlers(
        () => state.engine,
        // Before sign-on only names are asked for; nothing of anybody is in them.
        () => state.session.operator ?? deskItself,
      ),
    ),
    ...startCalls(state),
    ...rosterCalls(state),
    ...paperCalls(state),
    ...longCalls(state),
    ...officeCalls(state),
    ...exportCalls(state),
    ...imageCalls(state, shown),
  };
}

/** The same questions, each asked again when it met damaged views and they were rebuilt. */
function answering(state: DeskState, handlers: QueryHandlers): QueryHandlers {
  const asked = Object.entries(handlers).map(([name, handler]) => {
    const ask = handler as (input: unknown) => unknown;
    return [name, (input: unknown) => state.engine.answering(() => ask(input))];
  });
  // Same names, same answers: only later when the views have to be rebuilt first.
  return Object.fromEntries(asked) as QueryHandlers;
}
