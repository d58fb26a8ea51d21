import { plainLabel } from '../report/headers';
import type { WideHeader } from './labels';
import { plainWords } from './plain-words';

/** What HubSpot calls the start of a line item's billing; whatever else a start is called is one of its deal. */
const OF_LINE =
  /^(?:(?:line item|hs) )?(?:recurring )?billing start(?: date)?$|^line item start(?: date)?$/;

const LINE_COLUMN = /\b(?:line items?|associated deals?)\b|^hs /;

/** Whether the rows of a report are line items: its columns say so, or their billing may be delayed. */
export function isOfLines({ labels, extras }: WideHeader): boolean {
  const isTold = OF_ROWS.some((id) => extras.has(id));
  return isTold || labels.some((label) => LINE_COLUMN.test(plainWords(label)));
}

const OF_ROWS = ['joinedAs', 'startDelayDays', 'startDelayMonths'] as const;

/**
 * A header in which a start of billing beside a start of the contract is that of the line item: the other is its deal's, from
 * which it counts where it has none. `meansStart` tells whether a label may name a start.
 */
export function withLineStarts(
  header: WideHeader,
  named: Readonly<Record<string, string>>,
  meansStart: (label: string) => boolean,
): WideHeader {
  const { labels, columns, extras } = header;
  const byHand = new Set(Object.keys(named).map(plainLabel));
  const free = (at: number) => !byHand.has(plainLabel(labels[at] ?? ''));
  const held = columns.get('contractStart') ?? -1;
  const taken = new Set([...columns.values(), ...extras.values()]);
  const isOfLine = (label: string) => OF_LINE.test(plainWords(label));
  const own = labels.findIndex((label, at) => free(at) && isOfLine(label));
  const deals = labels.findIndex(
    (label, at) =>
      free(at) && meansStart(label) && !isOfLine(label) && (at === held || !taken.has(at)),
  );
  if (own < 0 || deals < 0 || (held !== own && held !== deals)) return header;
  if (taken.has(own) && held !== own) return header;
  return {
    ...header,
    columns: new Map([...columns, ['contractStart', deals]]),
    extras: new Map([...extras, ['lineStart', own]]),
  };
}
