import { Button } from 'antd';
import { unitSubject } from '../../../shared/domain/households/state.ts';
import { formatUnit } from '../../../shared/values/unit-code.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { CameBackCard } from './came-back-card.tsx';
import { ConflictsCard } from './conflicts-card.tsx';
import css from './household.module.css';
import { HouseholdActions } from './household-actions.tsx';
import { InformedCard } from './informed-card.tsx';
import { KeysCard } from './keys-card.tsx';
import { MoneyCard } from './money-card.tsx';
import { OpenCard } from './open-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { RoomCard } from './room-card.tsx';
import { roomFacts } from './room-facts.ts';
import type { ShownHousehold } from './shown-household.ts';
import { ThingsCard } from './things-card.tsx';
import { TimelineCard } from './timeline-card.tsx';

/** Everything the desk knows about one room, and everything that ever happened there. */
export function HouseholdScreen({ unit }: { readonly unit: string }) {
  const subject = unitSubject(unit);
  const query = useQuery('subject', { subject }, { subjects: [subject] });
  return (
    <Loaded query={query}>
      {(found) =>
        found ? (
          <Known subject={subject} unit={unit} household={found.state as ShownHousehold} />
        ) : (
          <Unknown unit={unit} />
        )
      }
    </Loaded>
  );
}

interface KnownProps {
  readonly subject: string;
  readonly unit: string;
  readonly household: ShownHousehold;
}

function Known({ subject, unit, household }: KnownProps) {
  const t = useText();
  const { site } = useQuery('status', {}).data ?? {};
  const where = [`${site?.name ?? ''} ${formatUnit(unit)}`.trim(), ...roomFacts(household, t)].join(' · ');
  return (
    <Page title={unit} note={where} actions={<HouseholdActions unit={unit} subject={subject} />}>
      {household.conflicts.length > 0 && <ConflictsCard unit={unit} conflicts={household.conflicts} />}
      <CameBackCard unit={unit} paths={household.cameBack ?? []} />
      <div className={css.columns}>
        <div className={css.side}>
          <PeopleCard subject={subject} unit={unit} persons={household.persons} />
          <ThingsCard vehicles={household.vehicles} pets={household.pets} />
          <KeysCard unit={unit} />
        </div>
        <TimelineCard unit={unit} />
        <div className={css.side}>
          <MoneyCard unit={unit} />
          <OpenCard unit={unit} />
          <InformedCard unit={unit} informed={household.informed} />
          <RoomCard subject={subject} household={household} />
        </div>
      </div>
    </Page>
  );
}

function Unknown({ unit }: { readonly unit: string }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { atDesk } = useRole();
  const register = () => go({ screen: 'form', form: 'household', prefill: { unit } });
  return (
    <Page title={unit}>
      <EmptyState
        text={t('household.gone', { unit: formatUnit(unit) })}
        hint={t('household.gone-hint')}
        action={
          atDesk && (
            <Button type="primary" onClick={register}>
              {t('household.register')}
            </Button>
          )
        }
      />
    </Page>
  );
}
