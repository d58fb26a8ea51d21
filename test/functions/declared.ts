import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '..', '..', 'src', 'cell-functions');

/** The declarations of the custom functions, in the order in which they are shown. */
export const DECLARATIONS = ['revenue.ts', 'success.ts']
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  .join('\n');

/** Their names. */
export const DECLARED: readonly string[] = [
  ...DECLARATIONS.matchAll(/^export function (\w+)/gm),
].map(([, name = '']) => name);
