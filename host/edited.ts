import type { Executions } from './execution';
import type { Script } from './sandbox';
import type { Area, Scope } from './services/scope';
import { authModes } from './services/utilities';

/** Runs `onEdit` for what a person, and no script, has changed. */
export function whenEdited(
  scope: Scope,
  script: Script,
  executing: Executions,
): (area: Area) => void {
  return (area) => {
    if (!script.names.includes('onEdit') || executing.mode !== 'idle') return;
    const { range, spreadsheet } = scope.objects;
    const event = { authMode: authModes.LIMITED, range: range(area), source: spreadsheet() };
    try {
      executing.during('running', () => script.call('onEdit', [event]));
    } catch (error) {
      // The person's edit stands; a trigger that fails is only logged.
      scope.logged.push(String(error));
    }
  };
}
