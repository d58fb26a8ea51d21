import type { FieldId } from '../core/report/fields';
import type { PlainSettings, Plan } from '../workbook/plan';

/** What the server remembers between two calls: what the formulas were written for, and the import in hand. */
export interface Memory {
  readonly plan: Plan;
  readonly importNumber: number;
  /** The settings that the import brings. */
  readonly settings: PlainSettings;
  readonly fields: readonly FieldId[];
  /** Rows that the report holds, and rows that have come. */
  readonly expected: number;
  readonly received: number;
  /** The row of Deals in which the import begins. */
  readonly firstRow: number;
  /** The sidebar that imports, and when it was last heard of, in milliseconds. */
  readonly session: string;
  readonly heard: number;
  /** Tabs that are still to be built. */
  readonly toBuild: readonly string[];
}

const KEY = 'retained';

/** A property holds 9 KB; a memory with many deal types may need several. */
const PART = 8000;

/** What was remembered in this document; null where nothing was. */
export function readMemory(): Memory | null {
  const properties = PropertiesService.getDocumentProperties().getProperties();
  const parts = Number(properties[KEY] ?? 0);
  if (parts === 0) return null;
  const text = Array.from({ length: parts }, (_, part) => properties[`${KEY}-${part}`] ?? '').join(
    '',
  );
  return JSON.parse(text) as Memory;
}

/** Keeps it in the document, in one call, with the time. */
export function writeMemory(memory: Omit<Memory, 'heard'>): void {
  const text = JSON.stringify({ ...memory, heard: Date.now() });
  const parts = Math.ceil(text.length / PART);
  const properties: Record<string, string> = { [KEY]: String(parts) };
  for (let part = 0; part < parts; part += 1)
    properties[`${KEY}-${part}`] = text.slice(part * PART, (part + 1) * PART);
  PropertiesService.getDocumentProperties().setProperties(properties);
}
