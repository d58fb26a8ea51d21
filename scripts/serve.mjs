// The local host's web server: a few files of this folder, to this machine alone.
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

// The engine compiles formulas and templates, so its page may evaluate text; it reaches this server only.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// The sidebar's scripts and styles are part of it; it reaches nothing at all. A worker that reads files runs the same
// script under the same policy.
const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'worker-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * Serves build/page, what would be pushed and samples on 127.0.0.1 and resolves to `{ url, close }`.
 *
 * What would be pushed stands in dist/, unless another folder is given. Without a port it takes 8080, or any free one
 * where that is taken; port 0 is any free one.
 */
export async function servePage({ port, pushed = join(root, 'dist'), ...options } = {}) {
  const server = createServer((request, response) => answer(request, response, pushed, options));
  await listen(server, port ?? 8080).catch((error) => {
    if (error.code !== 'EADDRINUSE' || port !== undefined) throw error;
    return listen(server, 0);
  });
  const close = () => new Promise((done) => server.close(done).closeAllConnections());
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

const listen = (server, port) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });

function answer(request, response, pushed, options) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'only GET');
  if (pathname === '/options.json') return sendJson(response, options);
  if (pathname === '/samples.json') return sendJson(response, samples());
  if (pathname === '/pages.json') return sendJson(response, pagesIn(pushed));
  const file = fileOf(pathname, pushed);
  if (file === null) return send(response, 404, 'text/plain', 'not found');
  response.writeHead(200, headers(TYPES[extname(file)] ?? 'application/octet-stream', pathname));
  createReadStream(file).pipe(response);
}

const samples = () => readdirSync(join(root, 'samples')).filter(isReport).sort();
const isReport = (name) => name.endsWith('.csv');

/** The pushed HTML files, by the names under which a script opens them. */
const pagesIn = (pushed) =>
  readdirSync(pushed).flatMap((name) => /^(.*)\.html$/.exec(name)?.slice(1) ?? []);

/** Only files straight inside these folders: a path that climbs out of them is no file. */
function fileOf(pathname, pushed) {
  const [, folder, name] = /^\/(?:(dist|samples|assets)\/)?([^/]*)$/.exec(pathname) ?? [];
  if (name === undefined) return null;
  const folders = {
    dist: pushed,
    samples: join(root, 'samples'),
    assets: join(root, 'build/page/assets'),
  };
  const file = join(folders[folder] ?? join(root, 'build/page'), basename(name) || 'index.html');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

const sendJson = (response, value) =>
  send(response, 200, 'application/json', JSON.stringify(value));

function send(response, status, type, text) {
  response.writeHead(status, headers(type, '')).end(text);
}

const headers = (type, pathname) => ({
  'Content-Type': `${type}; charset=utf-8`,
  'Content-Security-Policy': pathname === '/frame.html' ? FRAME_POLICY : PAGE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});
