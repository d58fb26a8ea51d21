import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page in a frame as Apps Script shows it, and what that frame has asked for since. */
export interface PretendedGoogle {
  readonly url: string;
  /** Where requests go that only the frame would make. */
  readonly outside: string;
  /** Paths below that address which were asked for. */
  readonly reached: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** What `readWorkbook` answers for a spreadsheet that holds nothing. */
const EMPTY = {
  ...{ locale: 'en_US', isTourSeen: true, isBuilt: false, imports: [] },
  ...{ unfinished: null, settings: null, headline: null },
};

/**
 * Apps Script writes a page into a blank frame and puts `google.script.run` there from the frame around, which asks the
 * server. No policy of this server stands in for the page's own.
 */
const AROUND = `<!doctype html><title>around</title><iframe id="sidebar"></iframe><script>
const run = { withSuccessHandler: (done) => ({ withFailureHandler: () => ({
  readWorkbook: () => void fetch('/answer').then((answer) => answer.json()).then(done) }) }) };
fetch('/page').then((page) => page.text()).then((html) => {
  const frame = document.getElementById('sidebar');
  frame.contentDocument.open();
  frame.contentWindow.google = { script: { run } };
  frame.contentDocument.write(html);
  frame.contentDocument.close();
});
</script>`;

/** Serves a page in such a frame, and notes every request below `/outside/`. */
export async function pretendedGoogle(html: string): Promise<PretendedGoogle> {
  const reached = new Set<string>();
  const note = (path: string) => path.startsWith('/outside/') && reached.add(path.slice(9));
  const bodies: Readonly<Record<string, string>> = {
    '/': AROUND,
    '/page': html,
    '/answer': JSON.stringify(EMPTY),
  };
  const server = createServer(({ url = '/' }, response) => {
    note(url);
    const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Access-Control-Allow-Origin': '*',
    });
    response.end(bodies[url] ?? '');
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    note(url);
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Node says where a server listens as one of several kinds of address; that of a port is this one.
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const stop = () =>
    new Promise<void>((done) => void server.close(() => done()).closeAllConnections());
  return { url, outside: `${url}outside/`, reached, stop };
}
