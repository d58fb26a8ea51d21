import { cellsOfCsv } from '../../src/import/files/csv';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { serverOf } from './dropped';
import { linesOf } from './repairs';
import { dropCompanies } from './spoilt-workbook';

const SUBSCRIPTIONS = `Record ID,Subscription name,Company name,Status,Start date,End date,Billing frequency,Amount
1,Base,Oak,Active,2024-01-01,2024-12-31,Monthly,100
2,Base,Oak,Active,2024-07-01,2025-12-31,Monthly,120
3,Base,,Active,2024-01-01,2025-12-31,Monthly,100`;
const INVOICES = `Invoice number,Customer,Invoice date,Amount billed
A-1,Oak,2025-01-05,100
A-2,Oak,2025-02-05,100
A-3,,2025-02-05,100`;

/** Everything that Audit and Repairs say in sentences. */
const said = (host: Parameters<typeof linesOf>[0]) => {
  const checks = host.values('Audit', 'E31:G70').flat().map(String);
  const lines = linesOf(host).flatMap((line) =>
    ['What is wrong', 'Why this value, or what to do'].map((header) => String(line[header])),
  );
  return [...checks, ...lines].filter((text) => text !== '');
};

test.each([
  ['subscription', SUBSCRIPTIONS],
  ['invoice', INVOICES],
])(
  'the records of a report are called a %s on Audit and on Repairs, whenever these are laid out',
  async (noun, csv) => {
    const host = await workbookWith([[cellsOfCsv(csv), { asOf: month('2025-02') }]]);
    const first = said(host);
    expect(first.filter((text) => text.includes(`The ${noun} `)).length).toBeGreaterThan(10);
    expect(linesOf(host).length).toBeGreaterThan(0);
    expect(
      first.filter((text) => /\brecord\b|\b[Dd]eals?\b(?! (?:type|stage|movements))/.test(text)),
    ).toEqual([
      expect.stringContaining("HubSpot's own MRR of the deal"),
      expect.stringContaining("HubSpot's own MRR of this deal"),
    ]);
    await dropCompanies(host, '2025-02-20');
    expect(said(host)).toEqual(first);
    await rebuild(frontOver(serverOf(host)));
    expect(said(host)).toEqual(first);
  },
);
