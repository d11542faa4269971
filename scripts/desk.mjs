// The desk's engine without a window: npm run --silent desk -- <command> --data DIR
// Nothing but the program's own answers may reach stdout.
import { launchBuilt } from './lib/launch-built.mjs';

await launchBuilt('cli', 'desk.js');
