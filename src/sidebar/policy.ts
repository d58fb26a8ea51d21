/**
 * What the page may reach: nothing. Its script and style stand in it, a worker that reads files runs the same script, and
 * Google hands `google.script.run` in from the frame around, which does the asking and is under its own policy.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'worker-src data: blob:',
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Puts the page under its policy once more: the page's source says it too, but Apps Script promises to heed only some of
 * the meta elements that stand there.
 */
export function forbidNetwork(document: Document): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = POLICY;
  document.head.append(meta);
}
