import type { Row, RowFilter } from '../../shared/domain/area.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import type { DocumentContext, Paper } from '../../shared/print/document.ts';
import { renderHtml } from '../../shared/print/render-html.ts';

/** What the desk knows that a printed page shows. */
export interface PageSource {
  readonly registry: Registry;
  siteName(): string;
  deskName(): string;
  staffName(id: string): string;
  state<S>(subject: string): S | undefined;
  rows(filter: RowFilter): readonly Row[];
}

/** One copy of one document, as asked for. */
export interface WantedPage {
  readonly document: string;
  readonly subject: string;
  readonly copy: string;
  readonly reprint: number;
  /** Staff ids. */
  readonly firstBy: string;
  readonly requestedBy: string;
  /** ISO time shown as the time of printing. */
  readonly at: string;
}

export interface RenderedPage {
  /** Name of the job in the system's queue: form and number, no names of people. */
  readonly title: string;
  readonly paper: Paper;
  readonly html: string;
}

/** The page of a job, or of a preview. Undefined when there is no such document or its subject is gone. */
export function renderPage(source: PageSource, wanted: WantedPage): RenderedPage | undefined {
  const definition = source.registry.document(wanted.document);
  const state = source.state<unknown>(wanted.subject);
  if (!definition) return undefined;
  if (state === undefined && !definition.unfiled?.(wanted.subject)) return undefined;
  const marks: DocumentContext = {
    siteName: source.siteName(),
    deskName: source.deskName(),
    copy: wanted.copy,
    reprint: wanted.reprint,
    printedAt: wanted.at,
    printedBy: source.staffName(wanted.requestedBy),
    firstPrintedBy: source.staffName(wanted.firstBy),
    staffName: (id) => source.staffName(id),
    state: (subject) => source.state(subject),
    rows: (filter) => source.rows(filter),
  };
  const blocks = definition.render(wanted.subject, state, marks);
  const { title, paper } = definition;
  const number = wanted.subject.slice(wanted.subject.indexOf(':') + 1);
  return { title: `${title} ${number}`, paper, html: renderHtml({ title, paper, blocks, marks }) };
}
