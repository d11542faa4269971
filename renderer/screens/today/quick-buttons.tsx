import { Button } from 'antd';
import { useRegistry, useUi } from '../../app/services.ts';
import { Card } from '../../kit/card.tsx';
import { Kbd } from '../../kit/kbd.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './today.module.css';

/** Names of the forms filled in most, in the order of their buttons. */
const often = ['receipt', 'key-slip', 'household', 'note'];

/** The things done most, each one key away. */
export function QuickButtons() {
  const t = useText();
  const registry = useRegistry();
  const go = useUi((ui) => ui.go);
  const { role } = useRole();
  const forms = often
    .map((name) => registry.form(name))
    .filter((form) => form !== undefined)
    .filter((form) => role !== undefined && form.roles.includes(role));
  if (forms.length === 0) return null;
  return (
    <Card title={t('today.quick')}>
      <div className={css.quick}>
        {forms.map((form, place) => (
          <Button
            key={form.name}
            type={place === 0 ? 'primary' : 'default'}
            onClick={() => go({ screen: 'form', form: form.name })}
          >
            {t.has(`today.form.${form.name}`) ? t(`today.form.${form.name}`) : t.label(form.title)}
            {form.shortcut && <Kbd>{form.shortcut}</Kbd>}
          </Button>
        ))}
        <Button onClick={() => go({ screen: 'form', form: 'hand-in' })}>{t('drawer.hand-in')}</Button>
        <Button onClick={() => go({ screen: 'handover' })}>
          {t('handover.title')}
          <Kbd>F8</Kbd>
        </Button>
      </div>
    </Card>
  );
}
