import { Button } from 'antd';
import type { Answer } from '../../shared/bridge/answers.ts';
import type { Role } from '../../shared/domain/area.ts';
import type { FormDefinition } from '../../shared/forms/form.ts';
import type { Values } from '../../shared/forms/visible.ts';
import { localIso } from '../../shared/values/time.ts';
import { useUi } from '../app/services.ts';
import { useKeyboard } from '../frame/use-keyboard.ts';
import { Fault } from '../kit/fault.tsx';
import { clockTime } from '../kit/format.ts';
import { Kbd } from '../kit/kbd.tsx';
import { useText } from '../texts/use-text.ts';
import { DraftsOffer } from './drafts-offer.tsx';
import { FormView } from './form-view.tsx';
import css from './forms.module.css';
import type { Filed } from './input-of.ts';
import { ProblemList } from './problem-list.tsx';
import { useDraft } from './use-draft.ts';
import { useFormSession } from './use-form-session.ts';

interface FillingProps {
  readonly form: FormDefinition;
  readonly role: Role;
  readonly start: Values;
  readonly filed: Filed | undefined;
  /** What an answer brings with it elsewhere in the form. */
  readonly follow?: ((before: Values, after: Values) => Values) | undefined;
  onFiled(answer: Answer): void;
}

/** A form while it is filled in: sections at the left, what is wrong and what to do at the right, always in sight. */
export function Filling({ form, role, start, filed, follow, onFiled }: FillingProps) {
  const t = useText();
  const back = useUi((ui) => ui.back);
  const draft = useDraft(form.name, filed?.subject ?? '');
  const session = useFormSession(form, start, filed, draft.keep, follow);
  // Numbered slips come out of the printer as they are filed; other papers are printed when somebody wants them.
  const prints = form.document !== undefined && form.prefix !== undefined && !filed;
  const file = async () => {
    if (session.busy) return;
    const answer = await session.file(draft.id());
    if (!answer) return;
    await draft.done();
    onFiled(answer);
  };
  useKeyboard(new Map([['Ctrl+Enter', () => void file()]]));
  return (
    <div className={css.form}>
      <div className={css.sections}>
        <DraftsOffer
          form={form}
          drafts={draft.left}
          onResume={(left) => {
            draft.resume(left);
            session.replace(left.values);
          }}
          onDiscard={({ id }) => void draft.drop(id)}
        />
        <FormView form={form} session={session} filed={filed} role={role} />
      </div>
      <aside className={css.side}>
        <ProblemList form={form} problems={session.problems} />
        <div className={css.buttons}>
          <Button type="primary" size="large" block loading={session.busy} onClick={file}>
            {t(filed ? 'form.save-change' : prints ? 'form.file-and-print' : 'form.file')}
            <Kbd>Ctrl Enter</Kbd>
          </Button>
          <Button size="large" block onClick={back}>
            {t('form.leave')}
            <Kbd>Esc</Kbd>
          </Button>
        </div>
        {draft.keptAt !== undefined && (
          <p className={css.kept}>{t('form.kept', { at: clockTime(localIso(draft.keptAt)) })}</p>
        )}
        {draft.error && <Fault text={t('form.not-kept', { reason: draft.error })} />}
      </aside>
    </div>
  );
}
