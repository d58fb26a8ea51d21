import type { FieldId } from '../core/report/fields';
import type { Plan } from '../workbook/plan';

/** What the server remembers between two calls: what the formulas were written for, and the import in hand. */
export interface Memory {
  readonly plan: Plan;
  readonly importNumber: number;
  readonly fields: readonly FieldId[];
  /** Rows that the report holds, and rows that have come. */
  readonly expected: number;
  readonly received: number;
}

const KEY = 'retained';

/** What was remembered in this document; null where nothing was. */
export function readMemory(): Memory | null {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
  return text === null ? null : (JSON.parse(text) as Memory);
}

/** Keeps it in the document. */
export function writeMemory(memory: Memory): void {
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(memory));
}
