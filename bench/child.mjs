// Runs programs as processes of their own, so that time and memory are theirs alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHORT_LIVED } from '../scripts/short-lived.mjs';
import { root } from './product.mjs';

function run(words, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...SHORT_LIVED, ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr.slice(-500)}`);
  return stdout;
}

/** What a measurement of this folder answers, as it prints it. */
export function measured(file, ...given) {
  return JSON.parse(run([join('bench', file), ...given.map(String)]));
}

/** Seconds of processor, seconds elapsed and gigabytes at the peak of the headless job on these files. */
export function measuredJob(words) {
  const folder = mkdtempSync(join(tmpdir(), 'retained-bench-'));
  const path = join(folder, 'usage.json');
  try {
    run(['--require', './bench/usage.cjs', 'build/host/nrr.cjs', ...words], { MEASURED: path });
    return JSON.parse(readFileSync(path, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
