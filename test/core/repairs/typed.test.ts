import type { RepairColumn } from '../../../src/core/repairs/repair';
import { portalOf, readTyped } from '../../../src/core/repairs/typed';
import { typedWords } from '../../../src/core/repairs/typed-words';
import { day, deal, madeReport } from '../made-deals';

const portal = portalOf(madeReport([deal({ stage: 'Closed Won' })]), (name) =>
  name === 'Acme' ? '1' : null,
);

test.each<readonly [string, RepairColumn, string | number]>([
  ['2026-01-31', 'closeDate', day('2026-01-31')],
  ['31/1/2026', 'closeDate', day('2026-01-31')],
  ['1234.56', 'amount', 1234.56],
  ['1,234.56', 'amount', 1234.56],
  ['1.234,56', 'amount', 1234.56],
  ['-20', 'amount', -20],
  ['closed won', 'stage', 'Closed Won'],
  ['9000', 'companyId', '9000'],
  ['Acme', 'companyId', '1'],
  ['delete', 'record', 'Delete'],
  ['2026-01-31', 'churn', day('2026-01-31')],
  ['Anything', 'dealName', 'Anything'],
])('%s typed for %s is read as %s', (text, column, value) =>
  expect(readTyped(text, column, portal)).toEqual({ value }),
);

test.each<readonly [string, RepairColumn, string]>([
  ['4/8/2026', 'closeDate', typedWords.noDay('4/8/2026')],
  ['soon', 'closeDate', typedWords.noDay('soon')],
  ['1,234', 'amount', typedWords.noNumber('1,234')],
  ['12k?', 'amount', typedWords.noNumber('12k?')],
  ['Won', 'stage', typedWords.noOption('Won', 'Deal Stage')],
  ['Beta', 'companyId', typedWords.noCompany('Beta')],
  ['yes', 'record', typedWords.noDeed('yes')],
])('%s typed for %s stays out of the files: %s', (text, column, problem) =>
  expect(readTyped(text, column, portal)).toEqual({ problem }),
);
