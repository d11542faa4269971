// The company's head office: npm run head-office [-- --company 名称]; a code for a desk: npm run head-office -- enrol
import { launchBuiltWith } from './lib/launch-built.mjs';

await launchBuiltWith(['node', 'dashboard'], 'head-office', 'main.js');
