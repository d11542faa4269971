import type { DeskEvent } from '../../shared/bridge/contract.ts';
import type { ViewsMender } from '../engine/views-mender.ts';
import type { LongWork } from './long-work.ts';

interface Told {
  readonly work: LongWork;
  emit(event: DeskEvent): void;
}

/** Shows the clerk that damaged views are rebuilt, and lets every screen read anew afterwards. */
export function tellOfMending(mender: ViewsMender, { work, emit }: Told, onMended: () => void): void {
  const progress = work.follow('rebuild');
  mender.onProgress = (done, total) => progress(done, total, false);
  mender.onTrouble = (trouble) => {
    if (trouble !== 'mending') progress(1, 1, true);
    emit({ event: 'status' });
    if (trouble !== 'mended') return;
    emit({ event: 'rebuilt' });
    onMended();
  };
}
