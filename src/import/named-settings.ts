import { CATEGORIES } from '../core/category';
import type { Choices } from '../core/report/understanding';
import { comparable } from '../core/settings';
import { importWords } from './import-words';

/** A setting about one value of the report, such as one of its stages: `Stage Signed=won`. */
export interface NamedSetting {
  /** How its label begins: the value follows. */
  readonly label: string;
  /** What it may say, in words. */
  readonly allowed: string;
  /** The choice that it stands for; null for something that it cannot say. */
  readonly parse: (name: string, said: string) => Choices | null;
}

/** The settings about single values of a report. */
const NAMED_SETTINGS: readonly NamedSetting[] = [
  {
    label: 'Stage',
    allowed: 'won or not won',
    parse: (name, said) => {
      if (comparable(said) === 'won') return { wonStages: [name] };
      return comparable(said) === 'not won' ? { otherStages: [name] } : null;
    },
  },
  {
    label: 'Status',
    allowed: 'counts or left out',
    parse: (name, said) => {
      const isSaid = ['counts', 'left out'].includes(comparable(said));
      return isSaid ? { states: new Map([[name, comparable(said) === 'counts']]) } : null;
    },
  },
  {
    label: 'Deal type',
    allowed: `${CATEGORIES.join(', ')} or unknown`,
    parse: (name, said) => {
      const category = CATEGORIES.find((one) => one === comparable(said)) ?? null;
      const isSaid = category !== null || comparable(said) === 'unknown';
      return isSaid ? { types: new Map([[name, category]]) } : null;
    },
  },
  {
    label: 'Rate',
    allowed: importWords.rateMayBe,
    parse: (name, said) => {
      if (comparable(said) === 'left out') return { withoutRate: [name] };
      return Number(said) > 0 ? { rates: [[name, Number(said)]] } : null;
    },
  },
  {
    label: 'Pipeline',
    allowed: 'counts',
    parse: (name, said) => (comparable(said) === 'counts' ? { pipelines: [name] } : null),
  },
  {
    label: 'Customer',
    allowed: 'left out, or the customer as which it counts',
    parse: (name, said) => {
      if (said === '') return null;
      if (comparable(said) === 'left out') return { excluded: [name] };
      return comparable(said) === 'counts' ? { keptCustomers: [name] } : { sameAs: [[name, said]] };
    },
  },
];

/** The choice of a setting about one value; undefined where the text is none, null where it cannot say so. */
export function namedChoice(pair: string):
  | {
      readonly setting: NamedSetting;
      readonly name: string;
      readonly said: string;
      readonly choices: Choices | null;
    }
  | undefined {
  const place = pair.lastIndexOf('=');
  const label = pair.slice(0, place).trim();
  const setting = NAMED_SETTINGS.find((one) =>
    comparable(label).startsWith(`${comparable(one.label)} `),
  );
  if (place < 0 || !setting) return undefined;
  const name = label.slice(setting.label.length).trim();
  const said = pair.slice(place + 1).trim();
  return { setting, name, said, choices: setting.parse(name, said) };
}
