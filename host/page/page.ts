import { createHost, type Host } from '../host';
import { workbookFile } from '../xlsx/workbook-file';
import { addonMenu } from './addon-menu';
import { atRest } from './at-rest';
import { callQueue, painted } from './call-queue';
import { downloadWorkbook } from './download';
import { tellOfEdits } from './edits';
import { mountGrid } from './grid';
import { followLinks } from './links';
import { menuEntries } from './menu-entries';
import { showNotes } from './note-popovers';
import { type SampleReport, sampleLabel, showSamples } from './samples';
import { giveUpNetwork, readServed } from './served';
import { type SidebarPane, sidebarPane } from './sidebar-pane';
import { snackbar } from './snackbar';
import './page.css';

declare global {
  interface Window {
    /** The running host, for tests and the curious. */
    host?: Host;
  }
}

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page lacks an element: ${id}`);
  return found;
};

/** Longer than the sidebar takes from one call to the next: an import shows its figures once, when all of it is written. */
const REST_MS = 150;
const showing = atRest(REST_MS);

/** Puts off what the grid shows, and tells whoever looks at the page whether it is what the cells hold. */
function showLater(work: () => void): void {
  document.body.dataset.shown = 'false';
  showing.soon(() => {
    work();
    document.body.dataset.shown = 'true';
  });
}

const say = snackbar(element('status'));

start().catch(tell);

async function start(): Promise<void> {
  const served = await readServed();
  giveUpNetwork();
  const { code, html, options } = served;
  const host = createHost({ code, html, show: showLater, ...options });
  window.host = host;
  showNotes(host.notes);
  followLinks(host);
  await mountGrid(host.model, element('grid'), { say });
  tellOfEdits(host, tell);
  host.open();
  const pane = connectedPane(host);
  showMenu(host, pane);
  showSamples(element('samples'), served.samples, (sample) => {
    drop(pane, sample).catch(tell);
  });
  element('download').addEventListener('click', () => {
    download(host).catch(tell);
  });
  document.body.dataset.ready = 'true';
}

/** The sidebar, whose calls run on the host, and which appears whenever a run shows one. */
function connectedPane(host: Host): Shown {
  const call = callQueue((name, ...args) => {
    const value = host.run(name, ...args);
    shown.follow();
    return value;
  });
  const pane = sidebarPane(element('sidebar'), {
    call,
    closed: () => element('addon-menu').focus(),
    focusGrid: () => element('grid').querySelector<HTMLElement>('.o-grid')?.focus(),
  });
  let last = host.sidebar();
  const shown = {
    pane,
    follow: () => {
      const sidebar = host.sidebar();
      if (sidebar !== null && sidebar !== last) pane.show(sidebar);
      last = sidebar;
    },
  };
  return shown;
}

interface Shown {
  readonly pane: SidebarPane;
  /** Shows the sidebar that the host showed last, if it is another than before. */
  follow(): void;
}

function showMenu(host: Host, { follow }: Shown): void {
  const choose = (caption: string) => {
    try {
      host.clickMenu(caption);
      follow();
    } catch (error) {
      tell(error);
    }
  };
  const entries = menuEntries(host.menu(), choose);
  addonMenu(element('addon-menu'), element('addon-menu-items'), entries);
  const first = entries.find((entry) => entry.kind === 'item');
  if (first) choose(first.caption);
}

async function drop({ pane }: Shown, sample: SampleReport): Promise<void> {
  const taken = await pane.handOver(sample.name, sample.text);
  const label = sampleLabel(sample.name);
  say(taken ? '' : `Open the sidebar's first screen, then drop the report of ${label} again.`);
}

async function download(host: Host): Promise<void> {
  const button = element('download');
  button.toggleAttribute('disabled', true);
  say('Writing the workbook...');
  await painted();
  showing.now();
  try {
    const bytes = await workbookFile(host.model, { notes: host.notes(), linked: host.linked });
    downloadWorkbook(element('spreadsheet-name').textContent ?? 'Workbook', bytes);
    say('');
  } finally {
    button.toggleAttribute('disabled', false);
  }
}

function tell(error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
}
