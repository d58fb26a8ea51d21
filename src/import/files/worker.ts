/**
 * The text of the page's one script; empty where there is no page, or one that does not show it. A worker runs it again,
 * so that the page holds no second copy of what reads files.
 */
const OWN_SCRIPT =
  typeof document === 'undefined' ? '' : (document.currentScript?.textContent ?? '');

/** How long a worker may take to answer; one that was refused in silence never does. */
const PATIENCE_MS = 10_000;

/** A worker that has said that it runs this page's script; null where none may start. */
export async function startedWorker(): Promise<Worker | null> {
  if (OWN_SCRIPT === '' || typeof Worker === 'undefined') return null;
  return (await startedFromData()) ?? startedFromBlob();
}

/** In a sandboxed frame that shares its origin with nobody only such an address starts a worker. */
function startedFromData(): Promise<Worker | null> {
  return started(`data:text/javascript;charset=utf-8,${encodeURIComponent(OWN_SCRIPT)}`);
}

async function startedFromBlob(): Promise<Worker | null> {
  const address = URL.createObjectURL(new Blob([OWN_SCRIPT], { type: 'text/javascript' }));
  const worker = await started(address);
  URL.revokeObjectURL(address);
  return worker;
}

/** A refusal comes at once as an exception, or later as an event. */
function started(address: string): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(address);
      const end = (isRunning: boolean) => {
        clearTimeout(timer);
        Object.assign(worker, { onmessage: null, onerror: null });
        if (!isRunning) worker.terminate();
        resolve(isRunning ? worker : null);
      };
      const timer = setTimeout(end, PATIENCE_MS, false);
      worker.onmessage = () => end(true);
      worker.onerror = () => end(false);
    } catch {
      resolve(null);
    }
  });
}
