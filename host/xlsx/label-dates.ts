import { helpers, type Model } from '@odoo/o-spreadsheet';
import { textOfXml } from './xml-text';

/**
 * The format of the first date in a range that labels a chart, or null when there is none.
 *
 * The range is given as it stands in the chart's XML, for example `Summary!A2:A37`.
 */
export function labelDateFormat(model: Model, reference: string): string | null {
  const [, quoted, plain, zoneText] = REFERENCE.exec(textOfXml(reference)) ?? [];
  const sheetName = quoted?.replace(/''/g, "'") ?? plain;
  const sheetId = model.getters.getSheetIdByName(sheetName);
  if (sheetId === undefined || zoneText === undefined) return null;
  const cells = model.getters.getEvaluatedCellsInZone(sheetId, helpers.toZone(zoneText));
  const format = cells.find(({ type }) => type === 'number')?.format;
  return isDate(format) ? (format ?? null) : null;
}

const REFERENCE = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/;

const isDate = (format = ''): boolean => /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
