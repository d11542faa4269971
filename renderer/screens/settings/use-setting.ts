import type { DeskStatus } from '../../../shared/bridge/answers.ts';
import {
  type SettingKey,
  type Settings,
  type SiteState,
  settingOf,
} from '../../../shared/domain/site/settings.ts';
import { useQuery } from '../../bridge/use-query.ts';

/** The site's settings as they are now; undefined while they are read. */
export function useSettings({
  site,
}: DeskStatus): (<K extends SettingKey>(key: K) => Settings[K]) | undefined {
  const subject = `site:${site?.id ?? ''}`;
  const query = useQuery('subject', { subject }, { subjects: [subject] });
  if (query.loading && query.data === undefined) return undefined;
  const state = query.data?.state as SiteState | undefined;
  return (key) => settingOf(state, key);
}
