import { type Asked, timed } from './checking';
import { fingerprint } from './fingerprint';
import { type Line, lineOf } from './report';
import { selfCheckWords as words } from './self-check-words';
import { showsScreen, sidebarScript } from './sidebar-page';

/** The sidebar's script as the build wrote it, put in by the build. */
declare const SIDEBAR_SCRIPT: { readonly length: number; readonly hash: string };

const MEGABYTE = 1_000_000;
const SIZES = [1, 5];
const WORKER_PATIENCE_MS = 10_000;
const WORKER = 'postMessage(1)';

/** What the page, its worker and its way to the server come to in this browser. */
export async function checkBrowser(server: Asked, onLine: (line: Line) => void): Promise<void> {
  const { length, hash } = SIDEBAR_SCRIPT;
  const script = await timed(async () => scriptArrived());
  onLine(lineOf(words.script, words.scriptIs(length, hash), script));
  const shows = await timed(async () => yesOrNo(await showsScreen()));
  onLine(lineOf(words.starts, words.yes, shows));
  await checkWorkers(onLine);
  for (const size of SIZES) {
    const text = textOf(size * MEGABYTE);
    const back = await timed(async () => {
      const answer = await server.echoSelfCheck(text);
      return answer === text ? words.cameBack(answer.length) : words.cameOtherwise;
    });
    onLine(lineOf(words.roundTrip(size), words.cameBack(text.length), back));
  }
}

function scriptArrived(): string {
  const text = sidebarScript();
  const { length, hash } = fingerprint(text);
  return text === '' ? words.noScript : words.scriptIs(length, hash);
}

/** The sidebar needs one of two ways to start a worker; which of them is open differs by frame. */
async function checkWorkers(onLine: (line: Line) => void): Promise<void> {
  const blob = URL.createObjectURL(new Blob([WORKER], { type: 'text/javascript' }));
  const byData = await timed(async () => yesOrNo(await starts(`data:text/javascript,${WORKER}`)));
  const byBlob = await timed(async () => yesOrNo(await starts(blob)));
  URL.revokeObjectURL(blob);
  const isAny = [byData.got, byBlob.got].includes(words.yes);
  const either = { got: yesOrNo(isAny), said: '', ms: byData.ms + byBlob.ms };
  onLine(lineOf(words.worker, words.yes, either));
  onLine(lineOf(words.byData, null, byData));
  onLine(lineOf(words.byBlob, null, byBlob));
}

const yesOrNo = (is: boolean): string => (is ? words.yes : words.no);

function starts(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(resolve, WORKER_PATIENCE_MS, false);
    try {
      const worker = new Worker(address);
      const end = (is: boolean) => {
        worker.terminate();
        resolve(is);
      };
      worker.onmessage = () => end(true);
      worker.onerror = () => end(false);
    } catch {
      resolve(false);
    }
  });
}

/** Text as a report has it, with letters beyond ASCII. */
function textOf(length: number): string {
  return '1234,Größe,"Łódź",2026-10-31\n'.repeat(Math.ceil(length / 29)).slice(0, length);
}

/** What is downloaded, to be dropped again. */
export const FILE_TEXT = 'Record ID,Company\n1,Größe & Łódź\n';

/** What a file that came back says. */
export async function checkFile(file: File): Promise<Line> {
  const answer = await timed(async () => {
    const text = await file.text();
    return text === FILE_TEXT ? words.fileBack : words.fileOther(file.name, text.length);
  });
  return lineOf(words.file, words.fileBack, answer);
}
