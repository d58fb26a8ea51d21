import { HOLDS_OTHER } from './held-rows';
import { importSpan, latestInUse, openSpan } from './import-columns';

/** The as-of month of the latest import that is in and says one, or the day on which it was made, as a formula. */
export function ofLatestReport(id: 'asOf' | 'reported'): string {
  return onItsLine(importSpan(id));
}

/** What it left open: how many questions, or how they were answered. */
export function openOfLatestReport(id: 'open' | 'assumed'): string {
  return onItsLine(openSpan(id));
}

function onItsLine(cells: string): string {
  const asOf = importSpan('asOf');
  const latest = latestInUse(`ISNUMBER(${asOf})`, `(${asOf}>0)`);
  return `INDEX(${cells};IFERROR(MATCH(${latest};${importSpan('number')};0);2))`;
}

/** The day before any report: what is earlier is no as-of month. */
const LONG_AGO = 29220;

/** 1 where the latest report of deals that is in has no as-of month on its line, so that an earlier one would hold. */
export function lacksAsOf(): string {
  const holds = importSpan('holds');
  const latest = latestInUse(`(${holds}<>"companies")`, `(${holds}<>"${HOLDS_OTHER}")`);
  const dated = `COUNTIFS(${importSpan('number')};${latest};${importSpan('asOf')};">${LONG_AGO}")`;
  return `IF(${latest}=0;0;IF(${dated}=0;1;0))`;
}
