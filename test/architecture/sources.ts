import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The top of the project. */
export const ROOT = join(__dirname, '..', '..');

/** One file of the project, by its path from the top. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What one file takes from another. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
  readonly names: readonly string[];
}

/** The files below a folder whose names end in one of these. */
export function sourcesIn(folder: string, endings = ['.ts', '.tsx']): readonly Source[] {
  return pathsIn(folder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Every file below a folder, or the file itself, by path from the top; none where nothing is there. */
export function pathsIn(path: string): readonly string[] {
  const found = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(ROOT, path)).flatMap((name) => pathsIn(`${path}/${name}`));
}

const STATEMENT =
  /^(?:import|export) (type )?(?:(\{[^}]*\}|\* as \w+|\w+)(?:, (\{[^}]*\}))? from )?'([^']+)';/gm;

/** What a file imports or passes on from other files of the project; packages are left out. */
export function importsOf({ path, text }: Source): readonly Import[] {
  return [...text.matchAll(STATEMENT)]
    .filter(([, , , , target]) => target?.startsWith('.'))
    .map(([, typed, first = '', second = '', target = '']) => {
      const names = namesIn(`${first},${second}`);
      const allTypes = names.length > 0 && names.every((name) => name.startsWith('type '));
      return {
        from: path,
        to: resolved(join(dirname(path), target)),
        isType: typed !== undefined || allTypes,
        names: names.map((name) => name.replace(/^type /, '').replace(/ as .*$/, '')),
      };
    });
}

function namesIn(list: string): readonly string[] {
  return list
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function resolved(path: string): string {
  const plain = relative(ROOT, join(ROOT, path));
  const candidates = [plain, `${plain}.ts`, `${plain}.tsx`, `${plain}/index.ts`];
  return (
    candidates.find((one) => statSync(join(ROOT, one), { throwIfNoEntry: false })?.isFile()) ??
    plain
  );
}
