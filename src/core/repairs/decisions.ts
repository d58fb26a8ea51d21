import { checkOf } from '../audit/checks';
import type { Finding } from '../audit/finding';
import { findingWords } from '../audit/finding-words';

/** In plain words, what a person must decide: check by check, which records, and what to do about them. */
export function decisionsText(findings: readonly Finding[]): string {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return checks
    .map((id) => {
      const { name, effect, todo } = checkOf(id);
      const records = findings.filter(({ check }) => check === id).map(lineOf);
      const about = [findingWords.effect(effect), findingWords.todo(todo)];
      return [name, ...about, ...records, ''].join('\n');
    })
    .join('\n');
}

function lineOf({ recordId, customer, owner, message }: Finding): string {
  const who = [customer, owner === '' ? '' : `owner ${owner}`].filter((text) => text !== '');
  const about = who.length === 0 ? '' : ` (${who.join(', ')})`;
  return recordId === '' ? `- ${message}` : `- Record ${recordId}${about}: ${message}`;
}
