import * as main from './main';
import type { Answer } from './probe';
import type { Place } from './server';
import type { TabCells } from './tab-cells';

// On top of what a release declares; onOpen and onInstall take the place of its own.

/** Adds the menu, with one item more, when the spreadsheet opens. */
export function onOpen(_event: object): void {
  main.addMenu();
}

/** Adds the menu right after the add-on was installed. */
export function onInstall(_event: object): void {
  main.addMenu();
}

/** Opens the self-check. */
export function showSelfCheck(): void {
  main.showSelfCheck();
}

/** For the self-check: what is asked, and of which spreadsheet. */
export function readSelfCheck(): Place {
  return main.selfCheck.readSelfCheck();
}

/** For the self-check: puts one probe to Sheets. */
export function runSelfCheckProbe(name: string): Answer {
  return main.selfCheck.runSelfCheckProbe(name);
}

/** For the self-check: removes what a stopped run left. */
export function endSelfCheck(): void {
  main.selfCheck.endSelfCheck();
}

/** For the self-check: the same text back. */
export function echoSelfCheck(text: string): string {
  return main.selfCheck.echoSelfCheck(text);
}

/** For the self-check: the cells of a tab. */
export function readSelfCheckTab(name: string, from: number): TabCells | null {
  return main.selfCheck.readSelfCheckTab(name, from);
}

/** For the self-check: the cells that the sample makes in the local host. */
export function readSelfCheckCells(): string {
  return main.selfCheck.readSelfCheckCells();
}

/**
 * Says what arrives at a custom function. Only the self-check uses it.
 * @param {any} value A cell or a range.
 * @return What the script is given.
 * @customfunction
 */
export function SELF_CHECK_ECHO(value: unknown): string {
  return main.arrived(value);
}
