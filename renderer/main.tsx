import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { closeOnLock } from './app/close-on-lock.ts';
import { lateAreas } from './app/late-areas.ts';
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
const texts = await createTexts(gatherCatalogues([]), ui.getState().language);
const services = {
  bridge,
  areas: lateAreas(texts),
  ui,
  drafts: openDrafts(bridge.call),
  dialogs,
  texts,
  nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
};

createRoot(root).render(
  <ServicesContext value={services}>
    <App />
  </ServicesContext>,
);
