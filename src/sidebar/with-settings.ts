import { parseMonth } from '../core/days';
import type { Choices, Refusal } from '../core/report/understanding';
import { AMOUNT_MEANINGS, comparable, RENEWAL_MEANINGS, REVENUE_MODELS } from '../core/settings';
import { words } from './words';

/** One setting that can be written as text: its label on the Settings tab, and what its value may be. */
interface WrittenSetting {
  readonly label: string;
  /** The allowed values in words. */
  readonly allowed: string;
  /** The choice that a value stands for; null for a value that is not allowed. */
  readonly parse: (value: string) => Choices | null;
}

const WRITTEN: readonly WrittenSetting[] = [
  oneOf('Revenue model', REVENUE_MODELS, (model) => ({ model })),
  oneOf('Amount means', AMOUNT_MEANINGS, (amountMeans) => ({ amountMeans })),
  oneOf('Renewal amount means', RENEWAL_MEANINGS, (renewalMeans) => ({ renewalMeans })),
  parsed('As-of month', words.aMonth, parseMonth, (asOf) => ({ asOf })),
  parsed('Grace days', words.wholeDays, parseDays, (graceDays) => ({ graceDays })),
  oneOf('Reactivation in NRR', ['Yes', 'No'], (answer) => ({
    reactivationInNrr: answer === 'Yes',
  })),
  parsed('NRR target', words.aShare, parseShare, (nrrTarget) => ({ nrrTarget })),
  parsed('GRR target', words.aShare, parseShare, (grrTarget) => ({ grrTarget })),
];

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
  const setting = WRITTEN.find((one) => comparable(one.label) === comparable(label));
  const labels = WRITTEN.map((one) => one.label);
  if (rest.length === 0) return { problem: words.noEqualsSign(pair, labels) };
  if (!setting) return { problem: words.noSuchSetting(label.trim(), labels) };
  const value = rest.join('=').trim();
  return (
    setting.parse(value) ?? { problem: words.badSetting(setting.label, value, setting.allowed) }
  );
}

function oneOf<T extends string>(
  label: string,
  values: readonly T[],
  choose: (value: T) => Choices,
): WrittenSetting {
  const find = (text: string) =>
    values.find((value) => comparable(value) === comparable(text)) ?? null;
  return parsed(label, words.anyOf(values), find, choose);
}

function parsed<T>(
  label: string,
  allowed: string,
  read: (text: string) => T | null,
  choose: (value: T) => Choices,
): WrittenSetting {
  const parse = (text: string) => {
    const value = read(text);
    return value === null ? null : choose(value);
  };
  return { label, allowed, parse };
}

function parseDays(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** Shares above this would be a percentage without its sign. */
const LARGEST_SHARE = 5;

function parseShare(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text);
  if (!match) return null;
  const share = Number(match[1]) / (match[2] ? 100 : 1);
  return share > 0 && share <= LARGEST_SHARE ? share : null;
}
