import type { FormInstance } from 'antd';
import { useText } from '../texts/use-text.ts';
import css from './office.module.css';
import { fieldOfReason, type OfficeField, reasonWords, type Standing } from './reasons.ts';

/** What is the matter, and what can be done about it. */
export function ReasonSentence({
  reason,
  standing,
}: {
  readonly reason: string;
  readonly standing?: Standing;
}) {
  const t = useText();
  const { what, help } = reasonWords(reason, standing);
  return (
    <>
      {t(what)}
      {t('office.sentence-end')}
      <span className={css.help}>{t(help)}</span>
    </>
  );
}

/**
 * Puts a refused enrolment beside the field it is about, which is looked at next.
 * @returns the field; undefined when the refusal is about none and has to be shown over the form
 */
export function useRefusedField(form: Pick<FormInstance, 'setFields' | 'focusField'>) {
  const t = useText();
  return (reason: string): OfficeField | undefined => {
    const field = fieldOfReason(reason);
    if (field === undefined) return undefined;
    const { what, help } = reasonWords(reason);
    form.setFields([{ name: field, errors: [`${t(what)}${t('office.sentence-end')}${t(help)}`] }]);
    form.focusField(field);
    return field;
  };
}
