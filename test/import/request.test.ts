import { readFileSync } from 'node:fs';
import { parseMonth } from '../../src/core/days';
import type { MissingRecords } from '../../src/core/report/changes';
import { type Choices, understand } from '../../src/core/report/understanding';
import { cellsOfCsv } from '../../src/import/files/csv';
import { type Known, NOTHING_KNOWN } from '../../src/import/known';
import { rememberedChoices } from '../../src/import/remembered';
import { type Incoming, updateFrom } from '../../src/import/update';
import type { PlainSettings } from '../../src/workbook/plan';
import { plainSettingsOf } from './plain-settings';

const NAME = 'hubspot-crm-exports-all-deals-2026-11-01.csv';
const SAMPLE = cellsOfCsv(readFileSync(`test/fixtures/sample/${NAME}`, 'utf8'));

const request = (choices: Choices = {}) => requestOf(SAMPLE, choices);

function understood(cells: typeof SAMPLE, choices: Choices = {}) {
  const understanding = understand(cells, NAME, choices);
  if ('problem' in understanding) throw new Error(understanding.problem);
  return understanding;
}

/** What is asked of the spreadsheet for a report, on top of what is known there. */
function requestOf(
  cells: typeof SAMPLE,
  choices: Choices = {},
  beside: Pick<Incoming, 'seen' | 'missing' | 'choices'> = {},
  known: Known = NOTHING_KNOWN,
) {
  const understanding = understood(cells, choices);
  const made = updateFrom(known, { understanding, fileName: NAME, ...beside });
  if ('problem' in made) throw new Error(made.problem);
  return made.request;
}

test('a request counts the rows, customers and months of the report', () => {
  const { fields, ...counts } = request();
  expect(fields).toContain('recurringAmount');
  expect(counts).toMatchObject({ fileName: NAME, rowCount: 297, customers: 60 });
  expect(counts.months).toBeGreaterThan(20);
});

test('a request carries the settings as plain data', () => {
  const { settings } = request({ graceDays: 3, excluded: ['Test Inc'] });
  expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
  expect(settings).toMatchObject({
    model: 'recurring deals',
    amountMeans: 'ARR',
    asOf: '2026-10',
    graceDays: 3,
    wonStages: ['Closed Won'],
    excluded: ['test inc'],
  });
});

test('a request lists every deal type as the report writes it', () =>
  expect(request().settings.types).toContainEqual(['Upgrade', 'upsell']));

test('what a workbook holds is chosen again for the next report, but for the month', () => {
  const types: Choices['types'] = new Map([['upgrade', 'cross-sell']]);
  const first = request({ types, graceDays: 5, nrrTarget: 1.1, pipelines: ['Sales Pipeline'] });
  const next = request(rememberedChoices(first.settings));
  expect(next.settings).toEqual(first.settings);
  expect(rememberedChoices(first.settings)).not.toHaveProperty('asOf');
});

test('a deal type whose category was cleared stays without one', () => {
  const first = request().settings;
  const types = first.types.map(([type]) => [type, type === 'Upgrade' ? '' : 'renewal'] as const);
  const next = request(rememberedChoices({ ...first, types })).settings;
  expect(next.types).toEqual(types);
});

test('a deal type that the report lacks stays as Settings writes it', () => {
  const first = request().settings;
  const types = [...first.types, ['Pilot Phase', 'one-time'], ['Swap', '']] as const;
  expect(request(rememberedChoices({ ...first, types })).settings.types).toEqual(types);
});

test('a request remembers which column was read as what, and which somebody left out', () => {
  const columns: Choices['columns'] = { 'Deal Name': '', 'Deal Type': 'type' };
  const remembered = requestOf(SAMPLE, { columns }, { choices: { columns } }).settings.columns;
  expect(remembered.filter(([label]) => label in columns).sort()).toEqual([
    ['Deal Name', ''],
    ['Deal Type', 'type'],
  ]);
});

test('a deal type of two words with two blanks between them is listed with one', () => {
  const spaced = SAMPLE.map((row) => row.map((cell) => (cell === 'Upgrade' ? 'Up   grade' : cell)));
  const types = requestOf(spaced).settings.types.map(([type]) => type);
  expect(types).toContain('Up grade');
  expect(types.filter((type) => type.includes('  '))).toEqual([]);
});

describe('on top of what a workbook holds', () => {
  const [header = [], ...deals] = SAMPLE;
  const knownOf = (cells: typeof SAMPLE): Known => {
    const understanding = understood(cells);
    return { ...NOTHING_KNOWN, ...understanding.report, tables: plainSettingsOf({}) };
  };

  test('its currency stays what Settings say, and is the report’s where they say none', () => {
    const inDollars = SAMPLE.map((row, at) => [...row, at === 0 ? 'Currency' : 'usd']);
    const currencyWhere = (seen: PlainSettings | null) =>
      requestOf(inDollars, {}, { seen }).settings.currency;
    expect(currencyWhere(plainSettingsOf({ currency: 'CHF' }))).toBe('CHF');
    expect(currencyWhere(plainSettingsOf({ currency: '' }))).toBe('USD');
    expect(currencyWhere(null)).toBe('USD');
  });

  test('records that were merged away count as gone, beside those that it lacks', () => {
    const place = header.indexOf('Record ID');
    const idOf = (at: number) => String(deals[at]?.[place]);
    const merged = [
      [...header, 'Merged record IDs'],
      ...deals.slice(3).map((row, at) => [...row, at === 0 ? `${idOf(0)};${idOf(1)}` : '']),
    ];
    const gone = (missing: MissingRecords) =>
      requestOf(merged, {}, { missing }, knownOf(SAMPLE)).counts.gone;
    expect([gone('keep'), gone('mark as gone')]).toEqual([2, 3]);
  });
});

describe('won stages', () => {
  const cells = (...stages: readonly string[]) => [
    ['Record ID', 'Associated Company', 'Close Date', 'Recurring revenue amount', 'Deal Stage'],
    ...stages.map((stage, index) => [`${index}`, 'Ann', '2026-01-05', '10', stage]),
  ];
  const asOf = parseMonth('2026-06') ?? 0;
  function wonAfter(listed: readonly string[], stages: readonly string[]): readonly string[] {
    const known = read(cells('Won', 'Won pilot'), {});
    const { fields, rows } = known.report;
    const understanding = read(cells(...stages), { wonStages: listed });
    const made = updateFrom(
      { fields, rows, tables: plainSettingsOf({}), wonStages: listed, imports: [] },
      { understanding, fileName: NAME },
    );
    if ('problem' in made) throw new Error(made.problem);
    return made.request.settings.wonStages;
  }
  function read(report: ReturnType<typeof cells>, choices: Choices) {
    const found = understand(report, NAME, { asOf, ...choices });
    if ('problem' in found) throw new Error(found.problem);
    return found;
  }

  test('that earlier reports had and Settings does not list stay out', () =>
    expect(wonAfter(['Won'], ['Won', 'Won pilot'])).toEqual(['Won']));
  test('that are new are added', () =>
    expect(wonAfter(['Won'], ['Won', 'Closed won'])).toEqual(['Won', 'Closed won']));
});

test('a workbook without settings leaves every choice open', () =>
  expect(rememberedChoices(null)).toEqual({}));
