import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { TextService } from '../../../renderer/texts/i18n.ts';
import type { Client } from '../api/client.ts';
import type { Ui, UiStore } from './ui-store.ts';

/** What lives as long as the page; made once in main.tsx and passed down. */
export interface Services {
  readonly client: Client;
  readonly ui: UiStore;
  readonly texts: TextService;
  readonly nonce: string;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A component stands outside the dashboard');
  return services;
}

export function useUi<T>(select: (ui: Ui) => T): T {
  return useStore(useServices().ui, select);
}
