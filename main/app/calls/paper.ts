import { writeFile } from 'node:fs/promises';
import { localIso } from '../../../shared/values/time.ts';
import { renderPage } from '../../print/render-job.ts';
import { testPage } from '../../print/test-page.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';

/** Previews, files and printers. Printing itself follows from commands; nothing here prints a form. */
export function paperCalls(
  state: DeskState,
): Pick<Handlers, 'preview' | 'printers' | 'testPage' | 'savePdf'> {
  const page = (document: string, subject: string, copy?: string) => {
    const rendered = renderPage(state.paper.source, {
      document,
      subject,
      copy: copy ?? state.engine.registry.document(document)?.copies[0] ?? '',
      reprint: 0,
      firstBy: '',
      requestedBy: state.session.operator?.id ?? '',
      at: localIso(state.clock()),
    });
    if (!rendered) throw new Error(`There is no ${document} of ${subject}`);
    return rendered;
  };
  return {
    preview: ({ document, subject, copy }) => ({
      url: state.shell.preview(page(document, subject, copy).html),
    }),
    printers: () => state.shell.printer.list(),
    testPage: ({ printer }) => testPage(state.shell.printer, printer, state.paper.source, state.clock()),
    async savePdf({ document, subject }) {
      const { html, paper, title } = page(document, subject);
      const path = await state.shell.chooseSavePath(`${title}.pdf`);
      if (path === undefined) return {};
      await writeFile(path, await state.shell.printer.pdf(html, paper));
      return { path };
    },
  };
}
