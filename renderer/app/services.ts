import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../shared/bridge/contract.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import type { CommandDialogStore } from '../bridge/command-dialogs.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { TextService } from '../texts/i18n.ts';
import type { LateAreas } from './late-areas.ts';
import type { Ui, UiStore } from './ui-store.ts';

/** What lives as long as the window; made once in main.tsx and passed down. */
export interface Services {
  readonly bridge: Bridge;
  readonly areas: LateAreas;
  readonly ui: UiStore;
  readonly drafts: Drafts;
  readonly texts: TextService;
  readonly dialogs: CommandDialogStore;
  readonly nonce: string;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A component stands outside the app');
  return services;
}

/** Forms and documents; there while somebody is signed on. */
export function useRegistry(): Registry {
  return useServices().areas.registry;
}

export function useUi<T>(select: (ui: Ui) => T): T {
  return useStore(useServices().ui, select);
}
