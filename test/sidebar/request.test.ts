import { readFileSync } from 'node:fs';
import { type Choices, understand } from '../../src/core/report/understanding';
import { cellsOfCsv } from '../../src/sidebar/files/csv';
import { NOTHING_KNOWN } from '../../src/sidebar/known';
import { rememberedChoices } from '../../src/sidebar/remembered';
import { updateFrom } from '../../src/sidebar/update';

const NAME = 'hubspot-crm-exports-all-deals-2026-11-01.csv';
const SAMPLE = cellsOfCsv(readFileSync(`samples/${NAME}`, 'utf8'));

function request(choices: Choices = {}) {
  const understanding = understand(SAMPLE, NAME, choices);
  if ('problem' in understanding) throw new Error(understanding.problem);
  const made = updateFrom(NOTHING_KNOWN, { understanding, fileName: NAME });
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

test('a workbook without settings leaves every choice open', () =>
  expect(rememberedChoices(null)).toEqual({}));
