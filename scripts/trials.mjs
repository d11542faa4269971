// One trial of what must never break: npm run trials -- <name> [--n N]
import { launchBuilt } from './lib/launch-built.mjs';

await launchBuilt('bench', 'trials.js');
