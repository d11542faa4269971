import { Alert } from 'antd';
import { useText } from '../../../renderer/texts/use-text.ts';

/** Why it was not done, in a sentence; nothing while it was. */
export function Refused({ why }: { readonly why: { readonly code: string } | undefined }) {
  const t = useText();
  return why && <Alert type="error" role="alert" title={t.words(why.code)} />;
}
