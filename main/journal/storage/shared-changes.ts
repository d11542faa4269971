import { endWith, filter, ignoreElements, merge, type Observable, takeUntil } from 'rxjs';
import type { Changes, LibsqlStorageInstance } from './instance.ts';

/**
 * Lets all instances of one table see each other's writes. Within this process they see them at once, before the
 * write resolves; RxDB's broadcast channel, slow and asynchronous, is left to carry them between processes only.
 *
 * Call it before `addRxStorageMultiInstanceSupport` with the instance's own writes, and use what it returns on the
 * stream that comes out of it: own writes and those of the channel.
 */
export function shareChanges<RxDocType>(
  instance: LibsqlStorageInstance<RxDocType>,
): (fromChannel: Observable<Changes<RxDocType>>) => Observable<Changes<RxDocType>> {
  const { handle, layout } = instance;
  const own = instance.changeStream();
  // One table has one document type, which the meeting point cannot know.
  const meetingPoint = handle.changesOf(layout.table) as unknown as {
    next(bulk: Changes<RxDocType>): void;
    asObservable(): Observable<Changes<RxDocType>>;
  };
  own.subscribe((bulk) => meetingPoint.next(bulk));
  return (fromChannel) => {
    const ofOtherProcesses = fromChannel.pipe(filter((bulk) => !bulk.id.startsWith(handle.token)));
    return merge(meetingPoint.asObservable(), ofOtherProcesses).pipe(takeUntil(endOf(own)));
  };
}

/** Emits once when the stream completes, which is when its instance closes. */
function endOf(stream: Observable<unknown>): Observable<unknown> {
  return stream.pipe(ignoreElements(), endWith(true));
}
