import { execFileSync, type StdioOptions } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type Host, type HostOptions } from '../../host/host';
import type { Remote } from '../../src/import/server/server';
import type { Server } from '../../src/main';
import type { SelfCheckServer } from '../../src/self-check/server';
import { serverOf } from '../workbook/dropped';

const ROOT = join(__dirname, '..', '..');

/** A self-check as it would be pushed. */
export interface Built {
  readonly folder: string;
  readonly pushed: string;
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
}

function evaluated(script: string): string {
  const stdio: StdioOptions = ['ignore', 'pipe', 'inherit'];
  const options = { cwd: ROOT, stdio, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], options);
}

/** Builds the self-check of the release in dist/, into a folder of its own: other tests may do so meanwhile. */
export function builtSelfCheck(locales: readonly string[]): Built {
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'build', 'self-check-'));
  const given = `${JSON.stringify(folder)}, ${JSON.stringify(locales)}`;
  evaluated(
    `import { buildSelfCheck } from './scripts/self-check.mjs'; await buildSelfCheck(${given})`,
  );
  const pushed = join(folder, 'pushed');
  const read = (name: string) => readFileSync(join(pushed, name), 'utf8');
  const pages = readdirSync(pushed).filter((name) => name.endsWith('.html'));
  const html = Object.fromEntries(pages.map((name) => [name.slice(0, -5), read(name)]));
  return { folder, pushed, code: read('Code.js'), html };
}

/** The script of the self-check alone. */
export function selfCheckCode(): string {
  return evaluated(
    `import { selfCheckCode } from './scripts/self-check.mjs'; process.stdout.write(await selfCheckCode())`,
  );
}

/** What the self-check's page asks. */
export type Asked = Remote<Server & SelfCheckServer>;

/** A spreadsheet with the self-check in it. */
export function hostOf(code: string, options: Partial<HostOptions> = {}): Host {
  return createHost({ code, html: {}, isWatched: false, ...options });
}

/** The server of a host as the page asks it. */
export const askedOf = (host: Host): Asked => serverOf<Server & SelfCheckServer>(host);
