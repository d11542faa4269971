import { createRoot } from 'react-dom/client';
import { keepPreferences, readPreferences } from '../../renderer/app/preferences.ts';
import { createTexts } from '../../renderer/texts/i18n.ts';
import { createClient } from './api/client.ts';
import { App } from './app/app.tsx';
import { ServicesContext } from './app/services.ts';
import { createUiStore } from './app/ui-store.ts';
import { gatherCatalogues } from './texts/catalogues.ts';
import '../../renderer/theme/base.css';
import './app/page.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');

const ui = createUiStore(window, readPreferences(localStorage));
keepPreferences(ui, localStorage);
const services = {
  ui,
  client: createClient({
    fetch: (path, init) => fetch(path, init),
    onSessionEnd: () => ui.getState().endSession(),
    onContact: (reached) => ui.getState().setReached(reached),
  }),
  texts: await createTexts(gatherCatalogues(), ui.getState().language),
  nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
};

createRoot(root).render(
  <ServicesContext value={services}>
    <App />
  </ServicesContext>,
);
