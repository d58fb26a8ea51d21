import { addonMenu } from '../main';
import { arrived } from './cell-function-probes';
import { forgetProperties } from './keeping-probes';
import { type Answer, answerOf, type Probe } from './probe';
import { PROBES } from './probes';
import { onScratchTab, removeScratchTab } from './scratch-tab';
import { readTabCells, type TabCells } from './tab-cells';

export { arrived };

/** What the probes are put to. */
export interface Place {
  readonly locale: string;
  readonly timeZone: string;
  readonly probes: readonly { readonly name: string; readonly isMeasured: boolean }[];
}

/** What the self-check's page may ask of the server, besides what the sidebar may. */
export interface SelfCheckServer {
  readSelfCheck(): Place;
  /** Puts one probe to Sheets, on a tab that is gone afterwards. */
  runSelfCheckProbe(name: string): Answer;
  /** Removes what a run left that Google stopped on its way. */
  endSelfCheck(): void;
  /** The same text back. */
  echoSelfCheck(text: string): string;
  readSelfCheckTab(name: string, from: number): TabCells | null;
  /** The packed cells that the sample makes in the local host. */
  readSelfCheckCells(): string;
}

/** Adds the menu of a release, with one item more. */
export function addMenu(): void {
  addonMenu().addItem('Self-check', 'showSelfCheck').addToUi();
}

/** Shows the self-check in the place of the sidebar. */
export function showSelfCheck(): void {
  const page = HtmlService.createHtmlOutputFromFile('self-check').setTitle('Self-check');
  SpreadsheetApp.getUi().showSidebar(page);
}

export const server: SelfCheckServer = {
  readSelfCheck() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return {
      locale: spreadsheet.getSpreadsheetLocale(),
      timeZone: spreadsheet.getSpreadsheetTimeZone(),
      probes: PROBES.map(({ name, isMeasured = false }) => ({ name, isMeasured })),
    };
  },
  runSelfCheckProbe: (name) => onScratchTab((tab) => answerOf(probeNamed(name), tab)),
  endSelfCheck() {
    removeScratchTab(SpreadsheetApp.getActiveSpreadsheet());
    forgetProperties();
  },
  echoSelfCheck: (text) => text,
  readSelfCheckTab: readTabCells,
  readSelfCheckCells: () =>
    HtmlService.createHtmlOutputFromFile('self-check-cells').getContent().trim(),
};

function probeNamed(name: string): Probe {
  const found = PROBES.find((probe) => probe.name === name);
  if (!found) throw new Error(`There is no probe "${name}".`);
  return found;
}
