import { imageAnswer, largestImage } from '../../../shared/forms/answers.ts';
import { valueAt } from '../../../shared/forms/changes.ts';
import { fieldAt } from '../../../shared/forms/fields.ts';
import { maySee } from '../../../shared/forms/mask-values.ts';
import { AttachmentMissing } from '../../attachments/attachments.ts';
import { imageTypeOf } from '../../attachments/image-type.ts';
import { SealedFileError } from '../../attachments/sealed.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import type { ShownPlaces } from '../shown-places.ts';

type At = { readonly subject: string; readonly path: string };

/** Photos and copies of papers: put before the form is filed, shown to whoever may see the place they stand at. */
export function imageCalls(state: DeskState, shown: ShownPlaces): Pick<Handlers, 'putImage' | 'image'> {
  /** What each operator has put since the start: it is theirs to look at before it is filed. */
  const put = new Set<string>();
  const ownKey = (digest: string) => `${state.session.operator?.id} ${digest}`;

  return {
    async putImage({ data }) {
      const bytes = Buffer.from(data, 'base64');
      const type = imageTypeOf(bytes);
      if (!type) return { ok: false, code: 'image.not-a-picture' };
      if (bytes.length > largestImage) return { ok: false, code: 'image.too-large' };
      try {
        const image = await state.engine.attachments.put(bytes, type);
        put.add(ownKey(image.digest));
        return { ok: true, image };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        console.error('A picture was not stored:', error);
        return { ok: false, code: 'desk.disk-full' };
      }
    },
    async image({ digest, at }) {
      const refusal = at ? refusalAt(state, shown, digest, at) : put.has(ownKey(digest)) ? undefined : hidden;
      if (refusal !== undefined) return { ok: false, code: refusal };
      try {
        const bytes = await state.engine.attachments.get(digest);
        const type = imageTypeOf(bytes);
        if (!type) return { ok: false, code: 'image.not-a-picture' };
        return { ok: true, url: `data:${type};base64,${Buffer.from(bytes).toString('base64')}` };
      } catch (error) {
        if (error instanceof AttachmentMissing) return { ok: false, code: 'image.missing' };
        if (!(error instanceof SealedFileError)) throw error;
        console.error('A picture cannot be shown:', error);
        return { ok: false, code: 'image.altered' };
      }
    },
  };
}

const hidden = 'image.hidden';

/** Why the signed-on operator does not get the picture that stands at a place; undefined when they do. */
function refusalAt(state: DeskState, shown: ShownPlaces, digest: string, at: At): string | undefined {
  const { operator } = state.session;
  const { registry, views } = state.engine;
  const field = registry
    .areaOf(at.subject)
    ?.forms?.map((form) => fieldAt(form, at.path))
    .find((one) => one?.kind === 'image');
  const record = views.state<object>(at.subject);
  if (!operator || !field || !record || !maySee(field, operator.role)) return hidden;
  const there = imageAnswer.safeParse(valueAt(record, at.path));
  if (!there.success || there.data.digest !== digest) return hidden;
  if (field.sensitive && !shown.isShown(operator, at)) return 'image.reveal-first';
  return undefined;
}
