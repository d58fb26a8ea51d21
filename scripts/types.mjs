// Checks the types of every part under its own rules: core knows no Apps Script, the sidebar no server. What has not
// changed since the last time is not checked again.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('node_modules/.bin/tsc', ['-b'], { stdio: 'inherit' });
process.exit(status ?? 1);
