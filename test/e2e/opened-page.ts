import { openRetained, type RetainedPage } from './retained-page';
import { type Server, serveBuilt } from './server';

/** The built page, opened before the tests of a file and closed after them; tests may use it, not what stands around them. */
export function openedPage(): RetainedPage {
  let server: Server | undefined;
  let opened: RetainedPage | undefined;
  beforeAll(async () => {
    server = await serveBuilt();
    opened = await openRetained(server.url);
  });
  afterAll(async () => {
    await opened?.close();
    await server?.stop();
  });
  return new Proxy({} as RetainedPage, {
    get: (_, name) => (opened ? Reflect.get(opened, name) : undefined),
  });
}
