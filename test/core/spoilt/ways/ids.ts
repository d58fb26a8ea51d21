import { type MadeReport, rewritten, withCells, without } from '../made-report';
import type { Way } from '../way';

const withIds = (report: MadeReport, write: (id: string) => string) =>
  withCells(report, (row) => ({ companyId: write(String(row.companyId ?? '')) }));

/** Columns that say the companies of a deal, none of them the primary one. */
const ofSeveral = ({ columns }: MadeReport): MadeReport['columns'] =>
  columns.map((column) => {
    const labels: Record<string, string> = {
      company: 'Associated Company',
      companyId: 'Associated Company IDs',
    };
    return { ...column, label: labels[column.id] ?? column.label };
  });

/** Customers and records as spreadsheets and joins leave them. */
export const ID_WAYS: readonly Way[] = [
  { name: 'no company IDs', spoil: (report) => without(report, 'companyId') },
  { name: 'company IDs and no names', spoil: (report) => without(report, 'company') },
  {
    name: 'company IDs that a spreadsheet cut down',
    spoil: (report) => withIds(report, () => '5.01E+11'),
  },
  {
    name: 'company IDs that a spreadsheet cut down, with a comma',
    spoil: (report) => withIds(report, () => '5,01E+11'),
  },
  { name: 'company IDs with .0', spoil: (report) => withIds(report, (id) => `${id}.0`) },
  {
    name: 'company IDs with .0 on some rows',
    spoil: (report, dice) => withIds(report, (id) => (dice.once(2) ? `${id}.0` : id)),
  },
  {
    name: 'company IDs grouped as numbers on some rows',
    spoil: (report, dice) =>
      withIds(report, (id) => (dice.once(2) ? id.replace(/(\d{3})$/, ',$1') : id)),
  },
  {
    name: 'company IDs with blanks around on some rows',
    spoil: (report, dice) => withIds(report, (id) => (dice.once(2) ? ` ${id} ` : id)),
  },
  {
    name: 'company IDs with an apostrophe before on some rows',
    spoil: (report, dice) => withIds(report, (id) => (dice.once(2) ? `'${id}` : id)),
  },
  {
    name: 'company IDs missing on some rows',
    spoil: (report, dice) => withIds(report, (id) => (dice.once(3) ? '' : id)),
  },
  {
    name: 'leading zeros lost on some rows',
    spoil: (report, dice) => withIds(report, (id) => (dice.once(2) ? `00${id}` : id)),
    says: /zero/i,
  },
  {
    name: 'names in another case on some rows',
    spoil: (report, dice) =>
      without(
        withCells(report, (row) => ({
          company: dice.once(2) ? String(row.company).toUpperCase() : (row.company ?? null),
        })),
        'companyId',
      ),
  },
  {
    name: 'names with blanks around or doubled',
    spoil: (report, dice) =>
      without(
        withCells(report, (row) => ({
          company: dice.once(2) ? `${row.company}\u00A0` : ` ${row.company}`,
        })),
        'companyId',
      ),
  },
  {
    name: 'one customer renamed half way, with its ID',
    spoil: (report) => {
      const name = report.rows[0]?.company ?? null;
      const half = report.rows.length / 2;
      return withCells(report, (row, place) =>
        row.company === name && place >= half ? { company: `${name} Group` } : {},
      );
    },
  },
  {
    name: 'one customer renamed half way, without IDs',
    spoil: (report) => {
      const name = report.rows[0]?.company ?? null;
      const half = report.rows.length / 2;
      const renamed = withCells(report, (row, place) =>
        row.company === name && place >= half ? { company: `${name} Inc.` } : {},
      );
      return without(renamed, 'companyId');
    },
    says: /same|renamed/i,
  },
  {
    name: 'record IDs that a spreadsheet cut down',
    of: ['recurring deals', 'contracts', 'deal movements'],
    spoil: (report) => withCells(report, () => ({ recordId: '9.00E+09' })),
  },
  {
    name: 'no record IDs',
    of: ['recurring deals', 'contracts', 'deal movements'],
    spoil: (report) => without(report, 'recordId'),
  },
  {
    name: 'a second company behind the first one',
    of: ['recurring deals', 'contracts', 'deal movements'],
    spoil: (report) => ({
      ...withCells(report, (row) => ({
        company: `${row.company};Partner`,
        companyId: `${row.companyId};88001`,
      })),
      columns: ofSeveral(report),
    }),
  },
  {
    name: 'several companies in any order, with the primary one beside',
    of: ['recurring deals', 'contracts', 'deal movements'],
    spoil: (report, dice) => {
      const both = (own: unknown, other: string) =>
        dice.once(2) ? `${own};${other}` : `${other};${own}`;
      return {
        ...withCells(report, (row) => ({
          companies: both(row.company, 'Partner'),
          companyIds: both(row.companyId, '88001'),
        })),
        columns: [
          ...report.columns,
          { id: 'companies', label: 'Associated Company', kind: 'text' },
          { id: 'companyIds', label: 'Associated Company IDs', kind: 'text' },
        ],
      };
    },
  },
  {
    name: 'several companies in any order, without the primary one',
    of: ['recurring deals', 'contracts', 'deal movements'],
    spoil: (report, dice) => {
      const turned = report.rows.map(() => dice.once(2));
      const both = (own: unknown, other: string, place: number) =>
        turned[place] ? `${own};${other}` : `${other};${own}`;
      return {
        ...withCells(report, (row, place) => ({
          company: both(row.company, 'Partner', place),
          companyId: both(row.companyId, '88001', place),
        })),
        columns: ofSeveral(report),
      };
    },
    says: /compan(?:y|ies)/i,
  },
  {
    name: 'an ID of the customer in brackets behind its name',
    spoil: (report) =>
      without(
        withCells(report, (row) => ({ company: `${row.company} (${row.companyId})` })),
        'companyId',
      ),
  },
  {
    name: 'e-mail addresses for customers',
    spoil: (report) =>
      without(
        {
          ...rewritten(report, 'text', (cell, column) =>
            column.id === 'company' ? `billing@${String(cell).toLowerCase()}.com` : cell,
          ),
          columns: report.columns.map((column) =>
            column.id === 'company' ? { ...column, label: 'Customer Email' } : column,
          ),
        },
        'companyId',
      ),
  },
];
