import type { FieldId } from '../core/report/fields';
import type { Plan } from '../workbook/plan';

/** What the server remembers between two calls: how far the formulas reach, and the import in hand. */
export interface Memory {
  readonly size: Pick<Plan, 'dealRows' | 'customerRows' | 'months' | 'dealColumns'>;
  /** The model that the formulas were written for. */
  readonly model: string;
  readonly importNumber: number;
  readonly fields: readonly FieldId[];
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
