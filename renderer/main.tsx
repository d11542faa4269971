import { createRoot } from 'react-dom/client';
import { areas } from '../shared/domain/areas.ts';
import { createRegistry } from '../shared/domain/registry.ts';
import { App } from './app/app.tsx';
import { closeOnLock } from './app/close-on-lock.ts';
import { keepPreferences, readPreferences } from './app/preferences.ts';
import { ServicesContext } from './app/services.ts';
import { createUiStore } from './app/ui-store.ts';
import { createCommandDialogs } from './bridge/command-dialogs.ts';
import { fanOut } from './bridge/fan-out.ts';
import { openDrafts } from './drafts/drafts.ts';
import { gatherCatalogues } from './texts/catalogues.ts';
import { createTexts } from './texts/i18n.ts';
import './theme/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

const ui = createUiStore(readPreferences(localStorage));
keepPreferences(ui, localStorage);
const bridge = fanOut(window.desk);
const dialogs = createCommandDialogs();
closeOnLock(bridge, ui, dialogs);
const services = {
  bridge,
  registry: createRegistry(areas),
  ui,
  drafts: openDrafts(bridge.call),
  dialogs,
  texts: await createTexts(gatherCatalogues(areas), ui.getState().language),
  nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
};

createRoot(root).render(
  <ServicesContext value={services}>
    <App />
  </ServicesContext>,
);
