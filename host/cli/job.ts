import { join } from 'node:path';
import type * as Job from '../../src/import/job';
import type { Server } from '../../src/main';
import type { Host } from '../host';

/** The sidebar's import without its page, as it was built. */
export const job: typeof Job = require(join(process.cwd(), 'build/job.cjs'));

/** The server's functions as promises, as google.script.run gives them. */
export function remote<S = Server>(host: Host): Job.Remote<S> {
  const call =
    (name: string) =>
    async (...args: unknown[]) =>
      host.run(name, ...args);
  return new Proxy({}, { get: (_, name) => call(String(name)) }) as Job.Remote<S>;
}
