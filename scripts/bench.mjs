// One measurement: npm run --silent bench -- <name> --json
import { launchBuilt } from './lib/launch-built.mjs';

await launchBuilt('bench', 'bench.js');
