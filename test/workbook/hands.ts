import type { Host } from '../../host/host';
import type { Cell } from '../../src/core/report/cell';
import { failureOf } from '../../src/import/server/failure';
import type { Remote } from '../../src/import/server/server';
import type { Server } from '../../src/main';
import { finish } from '../../src/sidebar/actions/importing';
import { frontOver } from '../../src/sidebar/state/desk';
import { workbookWith } from './built';
import { serverOf } from './dropped';
import { asOf } from './few-deals';

/** A workbook with these reports in it. */
export const workbook = (...reports: readonly (readonly (readonly Cell[])[])[]): Promise<Host> =>
  workbookWith(reports.map((cells) => [cells, { asOf }]));

/** The grid's own name of a tab. */
export function sheetIdOf(host: Host, name: string): string {
  return host.model.getters.getSheetIdByName(name) ?? '';
}

/** Somebody at the grid does something to a tab. */
export function atTheGrid(host: Host, type: string, name: string, more: object = {}): void {
  const dispatch = host.model.dispatch as (
    type: string,
    payload: object,
  ) => { isSuccessful: boolean };
  const { isSuccessful } = dispatch(type, {
    sheetId: sheetIdOf(host, name),
    sheetName: name,
    ...more,
  });
  if (!isSuccessful) throw new Error(`the grid refuses ${type}`);
}

/** The cell beside a setting. */
export function settingCell(host: Host, label: string): string {
  return `B${host.values('Settings', 'A1:A60').findIndex(([one]) => one === label) + 1}`;
}

/** What a person reads where a call fails; empty where it works. */
export function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: unknown) => failureOf(error).sentence,
  );
}

/** A server where something happens right before the first call of a function. */
export function interruptedBefore(
  host: Host,
  name: keyof Server,
  happens: () => unknown,
): Remote<Server> {
  let isDone = false;
  return new Proxy(serverOf(host), {
    get: (target, called) => {
      if (called !== name || isDone) return Reflect.get(target, called);
      isDone = true;
      return async (...args: unknown[]) => {
        await happens();
        return Reflect.apply(Reflect.get(target, called), target, args);
      };
    },
  });
}

/** Finishes an import, or gives it up, as the sidebar does on the next opening. */
export const finished = (host: Host, number: number) => finish(frontOver(serverOf(host)), number);
