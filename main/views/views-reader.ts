import type { SearchHit } from '../../shared/bridge/answers.ts';
import type { Row, RowFilter } from '../../shared/domain/area.ts';
import { DamageWatch } from './damage-watch.ts';
import type { LogFilter, PostingPage, RoomTimeline } from './log-query.ts';
import type { OwnedRow, PageQuery, RowPage } from './row-query.ts';
import type { SearchQuery } from './search.ts';
import type { ViewsFile, ViewsFileOptions } from './views-file.ts';

/** What can be asked of the views. Every question throws ViewsDamaged when it meets damage. */
export abstract class ViewsReader {
  protected readonly damage = new DamageWatch();
  protected abstract readonly file: ViewsFile;
  protected abstract readonly options: ViewsFileOptions & { readonly desk: string };

  state<S>(subject: string): S | undefined {
    // The area that folded the state is the one that asks for it.
    return this.damage.whole(() => this.file.writer.subjects.state(subject)) as S | undefined;
  }

  rows(filter: RowFilter): readonly Row[] {
    return this.damage.whole(() => this.file.rows.rows(filter));
  }

  /** The list lines of one subject. */
  rowsOf(subject: string): readonly Row[] {
    const state = this.state(subject);
    const area = this.options.registry.areaOf(subject);
    return state === undefined || !area ? [] : area.project(subject, state).rows;
  }

  page(query: PageQuery): RowPage {
    return this.damage.whole(() => this.file.rows.page(query));
  }

  openRows(): readonly OwnedRow[] {
    return this.damage.whole(() => this.file.rows.open());
  }

  search(query: SearchQuery): readonly SearchHit[] {
    return this.damage.whole(() => this.file.search(query));
  }

  /** A desk's postings in the order of the book, `page` from 0. */
  logPage(filter: LogFilter, page: number, size: number): PostingPage {
    return this.damage.whole(() => this.file.book.page(filter, page, size));
  }

  logCount(filter: LogFilter): number {
    return this.damage.whole(() => this.file.book.count(filter));
  }

  /** Postings that touched a room or a paper of it, the newest first. */
  timeline(unit: string, page: number, size: number): RoomTimeline {
    return this.damage.whole(() => this.file.book.timeline(unit, page, size));
  }

  /** The desk's next running number for a prefix on a date (`YYYY-MM-DD`): 1 when none was taken. */
  numberAfter(prefix: string, date: string): number {
    return this.damage.whole(() => this.file.writer.numbers.after(prefix, this.options.desk, date));
  }

  /** Id of the posting that answered a request, so that the same request is not written twice. */
  requestAnswer(request: string): string | undefined {
    return this.damage.whole(() => this.file.writer.log.postingOf(request));
  }
}
