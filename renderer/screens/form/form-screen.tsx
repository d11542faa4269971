import { useState } from 'react';
import type { Answer } from '../../../shared/bridge/answers.ts';
import type { Role } from '../../../shared/domain/area.ts';
import type { FormDefinition } from '../../../shared/forms/form.ts';
import { localDate, localIso } from '../../../shared/values/time.ts';
import type { RouteOf } from '../../app/route.ts';
import { useRegistry } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { blankValues, formValues } from '../../forms/blank.ts';
import { FiledView } from '../../forms/filed-view.tsx';
import { Filling } from '../../forms/filling.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../texts/use-text.ts';
import { fixedPrices, withTariffAmounts } from './tariff-amounts.ts';
import { TariffNote } from './tariff-note.tsx';
import { useTariffs } from './use-tariffs.ts';

/** Any form of any area: a new one, or a filed one that changes. */
export function FormScreen({ route }: { readonly route: RouteOf<'form'> }) {
  const t = useText();
  const registry = useRegistry();
  const status = useQuery('status', {});
  const form = registry.form(route.form);
  if (!form) return <EmptyState text={t('form.unknown', { form: route.form })} />;
  return (
    <Page
      title={t.label(form.title)}
      note={
        route.subject
          ? t('form.change-of', { subject: route.subject.slice(route.subject.indexOf(':') + 1) })
          : form.name === 'receipt' && <TariffNote />
      }
    >
      <Loaded query={status}>
        {({ operator }) =>
          operator && form.roles.includes(operator.role) ? (
            <FormWork form={form} route={route} role={operator.role} />
          ) : (
            <EmptyState text={t('form.not-yours')} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface FormWorkProps {
  readonly form: FormDefinition;
  readonly route: RouteOf<'form'>;
  readonly role: Role;
}

function FormWork({ form, route: { subject, prefill = {} }, role }: FormWorkProps) {
  const t = useText();
  const filedBefore = useQuery('subject', subject === undefined ? undefined : { subject });
  const tariffs = useTariffs();
  const prices = form.name === 'receipt' ? fixedPrices(tariffs, localDate(Date.now())) : undefined;
  const [turn, setTurn] = useState(0);
  const [done, setDone] = useState<Answer>();
  if (done) {
    const another = () => {
      setDone(undefined);
      setTurn(turn + 1);
    };
    return (
      <FiledView form={form} answer={done.answer ?? {}} changed={subject !== undefined} onAnother={another} />
    );
  }
  if (subject === undefined) {
    const newId = () => crypto.randomUUID();
    const start = blankValues(form, localIso(Date.now()), turn === 0 ? prefill : {}, newId);
    return (
      <Filling
        key={turn}
        form={form}
        role={role}
        start={start}
        filed={undefined}
        follow={prices && ((before, after) => withTariffAmounts(before, after, prices))}
        onFiled={setDone}
      />
    );
  }
  return (
    <Loaded query={filedBefore}>
      {(found) => {
        if (!found) return <EmptyState text={t('form.gone')} />;
        const values = formValues(form, found.state);
        return (
          <Filling form={form} role={role} start={values} filed={{ subject, values }} onFiled={setDone} />
        );
      }}
    </Loaded>
  );
}
