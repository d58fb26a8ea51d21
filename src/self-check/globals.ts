import { addonMenu } from '../main';
import type { Answer } from './probe';
import { arrived, type Place, server, showSelfCheck as show } from './server';
import type { TabCells } from './tab-cells';

// Whatever a release declares, and on top of it what only this build has; onOpen and onInstall take the place of its own.
export * from '../globals';

/** Adds the menu, with one item more, when the spreadsheet opens. */
export function onOpen(_event: object): void {
  addonMenu().addItem('Self-check', 'showSelfCheck').addToUi();
}

/** Adds the menu right after the add-on was installed. */
export function onInstall(event: object): void {
  onOpen(event);
}

/** Opens the self-check. */
export function showSelfCheck(): void {
  show();
}

/** For the self-check: what is asked, and of which spreadsheet. */
export function readSelfCheck(): Place {
  return server.readSelfCheck();
}

/** For the self-check: puts one probe to Sheets. */
export function runSelfCheckProbe(name: string): Answer {
  return server.runSelfCheckProbe(name);
}

/** For the self-check: removes what a stopped run left. */
export function endSelfCheck(): void {
  server.endSelfCheck();
}

/** For the self-check: the same text back. */
export function echoSelfCheck(text: string): string {
  return server.echoSelfCheck(text);
}

/** For the self-check: the cells of a tab. */
export function readSelfCheckTab(name: string, from: number): TabCells | null {
  return server.readSelfCheckTab(name, from);
}

/** For the self-check: the cells that the sample makes in the local host. */
export function readSelfCheckCells(): string {
  return server.readSelfCheckCells();
}

/**
 * Says what arrives at a custom function. Only the self-check uses it.
 * @param {any} value A cell or a range.
 * @return What the script is given.
 * @customfunction
 */
export function SELF_CHECK_ECHO(value: unknown): string {
  return arrived(value);
}
