import type { DeskStatus } from '../../../shared/bridge/answers.ts';
import { ViewsDamaged } from '../../views/views-damaged.ts';
import type { DeskState } from '../desk-state.ts';
import { deskStatus } from './status.ts';

/** The status, also while the views that it is read from are rebuilt: what was known before, and that they are. */
export function statusOf(state: DeskState): () => Promise<DeskStatus> {
  let known: { readonly of: unknown; readonly status: DeskStatus } | undefined;
  return async () => {
    const views = state.opened?.engine.mender.trouble;
    try {
      const status = await deskStatus(state);
      known = { of: state.opened, status };
      return { ...status, ...(views && { views }) };
    } catch (error) {
      if (!(error instanceof ViewsDamaged)) throw error;
      const trouble = state.opened?.engine.mender.trouble ?? 'mending';
      const before = known?.of === state.opened ? known?.status : undefined;
      const { operator: _, ...status } = before ?? unknownStatus(state, trouble === 'unmended');
      // Somebody may have signed off meanwhile.
      const { operator } = state.session;
      return { ...status, views: trouble, ...(operator && { operator }) };
    }
  };
}

function unknownStatus({ shell, keyFile }: DeskState, hopeless: boolean): DeskStatus {
  return {
    ...(hopeless ? { state: 'damaged', damage: { text: 'unreadable' } } : { state: 'working' }),
    keyStore: shell.keyStore.available,
    demo: keyFile?.demo ?? false,
    onDuty: [],
    shifts: [],
    unsureJobs: 0,
    printer: { state: 'none' },
    version: shell.version,
  };
}
