import { failureWords } from './failure-words';

/**
 * How exceptions of Google Sheets, of Apps Script and of the browser begin, the first that fits first. Only beginnings:
 * the server's own sentences name files and companies, which may be called anything.
 */
const KNOWN: readonly (readonly [RegExp, keyof typeof failureWords])[] = [
  [
    /^(you are trying to edit a protected|you do not have permission|(permission|access) denied)/i,
    'notAllowed',
  ],
  [/^authori[sz]ation is required/i, 'notAgreed'],
  [/^this action would increase the number of cells/i, 'tooLarge'],
  [/^(networkerror|connection failure|failed to fetch)/i, 'offline'],
  [
    /^(service invoked too many|there are too many simultaneous|limit exceeded|you have exceeded)/i,
    'tooOften',
  ],
  [/^(exceeded maximum execution time|lock timeout|timed out)/i, 'tooSlow'],
  [/^service \S+ timed out/i, 'tooSlow'],
  [/^service (\S+ )?(error|failed|unavailable)/i, 'noAnswer'],
  [/^(we.re sorry|(a |an )?(server|unexpected|internal) error)/i, 'noAnswer'],
  [/^\w*(type|reference|range|syntax)error\b/i, 'unforeseen'],
  [/^[\w$.]+ is not (a function|defined|iterable)/i, 'unforeseen'],
  [/^(cannot (read|set|convert) |undefined |the parameters \(|the coordinates of )/i, 'unforeseen'],
];

/** Why a call failed, in a sentence that a person can act on: the server's own, else what an exception comes to. */
export function plainReason(text: string): string {
  const known = KNOWN.find(([words]) => words.test(text));
  return known ? failureWords[known[1]] : text;
}
