import type { failureWords } from './failure-words';

/**
 * How exceptions of Google Sheets, of Apps Script and of the browser begin, the first that fits first. Only beginnings:
 * the server's own sentences name files and companies, which may be called anything. They come in the language of whoever
 * works; a code is the same in all, so it is looked for first, and what is known by English words only comes after it.
 */
const KNOWN: readonly (readonly [RegExp, keyof typeof failureWords])[] = [
  // Several signed-in accounts: https://issuetracker.google.com/issues/69270374. Not a file of that name.
  [/\bPERMISSION_DENIED\b(?!\.\w)/, 'accounts'],
  [/^action not allowed/i, 'accounts'],
  // What it was not allowed is named by its address, as in "Required permissions: …", whatever the language.
  [/\bwww\.googleapis\.com.auth\b/, 'notAgreed'],
  [/^(you do not have permission to call |specified permissions are not sufficient)/i, 'notAgreed'],
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

/** A failed request of the page says by a number how it failed, in whichever language the rest is. */
const REQUEST = /^networkerror\b.*?\bhttp (\d+)/i;

/** Why a call failed, where it is an exception that is known by its code or its words; null for any other text. */
export function reasonIn(text: string): keyof typeof failureWords | null {
  const [, status] = REQUEST.exec(text) ?? [];
  if (status !== undefined) return requestReason(Number(status));
  return KNOWN.find(([words]) => words.test(text))?.[1] ?? null;
}

function requestReason(status: number): keyof typeof failureWords {
  if (status === 0) return 'offline';
  return status === 429 ? 'tooOften' : 'noAnswer';
}
