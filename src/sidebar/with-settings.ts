import type { Choices, Refusal } from '../core/report/understanding';
import { WRITTEN_SETTINGS, writtenSetting } from '../core/report/written-settings';
import { words } from './words';

/**
 * The choices with settings written as `Setting=value` put over them, labels as on the Settings tab, case aside; a
 * refusal that names what is allowed where a label or a value is not known.
 * @example withSettings(['Grace days=0']) //=> { graceDays: 0 }
 */
export function withSettings(pairs: readonly string[], choices: Choices = {}): Choices | Refusal {
  let all = choices;
  for (const pair of pairs) {
    const chosen = choiceOf(pair);
    if ('problem' in chosen) return chosen;
    all = { ...all, ...chosen };
  }
  return all;
}

function choiceOf(pair: string): Choices | Refusal {
  const [label = '', ...rest] = pair.split('=');
  const setting = writtenSetting(label);
  const labels = WRITTEN_SETTINGS.map((one) => one.label);
  if (rest.length === 0) return { problem: words.noEqualsSign(pair, labels) };
  if (!setting) return { problem: words.noSuchSetting(label.trim(), labels) };
  const value = rest.join('=').trim();
  return (
    setting.parse(value) ?? { problem: words.badSetting(setting.label, value, setting.allowed) }
  );
}
