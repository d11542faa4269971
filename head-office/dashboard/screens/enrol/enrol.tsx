import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { Page } from '../../../../renderer/kit/page.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Account, OfficeOutput } from '../../../../shared/office/api.ts';
import { useAsk } from '../../api/use-ask.ts';
import { Field } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useAct } from '../../parts/use-act.ts';
import css from './enrol.module.css';
import { EnrolmentCode } from './enrolment-code.tsx';

interface EnrolProps {
  readonly site: string | undefined;
  readonly account: Account;
}

/** The choice of a desk that brings its own site, beside the sites there are; no site's id has this form. */
const ownSite = '+';

/** A one-time code with which a desk joins the company. */
export function Enrol({ site, account }: EnrolProps) {
  const t = useText();
  const sites = useAsk('sites', {});
  const act = useAct('invite');
  const [chosen, setChosen] = useState(site ?? ownSite);
  const [made, setMade] = useState<OfficeOutput<'invite'> & { siteName: string | undefined }>();
  if (account.role !== 'admin') {
    return (
      <Page title={t('enrol.title')}>
        <Card>
          <EmptyState text={t('office.not-allowed')} />
        </Card>
      </Page>
    );
  }
  const invite = async (siteName: string | undefined) => {
    const answer = await act.run(chosen === ownSite ? {} : { site: chosen });
    setMade(answer && { ...answer, siteName });
  };
  return (
    <Page title={t('enrol.title')} note={t('enrol.note')}>
      <Loaded query={sites}>
        {(all) => (
          <div className={css.parts}>
            <Card title={t('enrol.which')}>
              <Refused why={act.refused} />
              <Form
                layout="vertical"
                onFinish={() => invite(all.find((known) => known.site === chosen)?.name)}
              >
                <Field
                  id="enrol-site"
                  label={t('enrol.site')}
                  hint={t(chosen === ownSite ? 'enrol.own-hint' : 'enrol.join-hint')}
                >
                  <Select
                    id="enrol-site"
                    value={chosen}
                    onChange={(value) => {
                      setChosen(value);
                      setMade(undefined);
                    }}
                    options={[
                      { value: ownSite, label: t('enrol.own') },
                      ...all.map(({ site: value, name }) => ({ value, label: name })),
                    ]}
                  />
                </Field>
                <Button type="primary" htmlType="submit" loading={act.busy}>
                  {t(made ? 'enrol.another' : 'enrol.make')}
                </Button>
              </Form>
            </Card>
            <Card title={t('enrol.code')}>
              {made ? (
                <EnrolmentCode made={made} />
              ) : (
                <EmptyState text={t('enrol.none')} hint={t('enrol.none-hint')} />
              )}
            </Card>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
