// Checks the types of every part under its own rules: core knows no Apps Script, the sidebar no server.
import { spawn } from 'node:child_process';

const parts = ['src/core', 'src/workbook', 'src/sql', 'src', 'src/sidebar', '.'];
const check = (part) =>
  new Promise((done) => {
    const tsc = spawn('node_modules/.bin/tsc', ['--noEmit', '-p', part], { stdio: 'inherit' });
    tsc.on('exit', (code) => done(code === 0));
  });

const results = [];
for (const part of parts) results.push(await check(part));
process.exit(results.every(Boolean) ? 0 : 1);
