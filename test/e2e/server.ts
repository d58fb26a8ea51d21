import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The top of the project. */
export const ROOT = join(__dirname, '..', '..');

/** The text of a small made company's export. */
export function fixture(name: string): string {
  return readFileSync(join(ROOT, 'test', 'fixtures', 'small', name), 'utf8');
}

/** A local host that answers until it is stopped. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves what is built, without building; what would be pushed stands in dist/, or in the folder that is given. */
export function serveBuilt(pushed?: string): Promise<Server> {
  const options = JSON.stringify({ port: 0, pushed });
  const serve = `import('./scripts/serve.mjs').then((one) => one.servePage(${options})).then(({ url }) => console.log(url))`;
  return serverOf(['-e', serve], ROOT);
}

/** Runs what `npm start` runs in a folder, on any free port. */
export function startIn(folder: string): Promise<Server> {
  return serverOf(['scripts/start.mjs'], folder);
}

async function serverOf(args: readonly string[], cwd: string): Promise<Server> {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, PORT: '0' } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: await urlSaidBy(child),
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

function urlSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: unknown) => {
      said += String(part);
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}
