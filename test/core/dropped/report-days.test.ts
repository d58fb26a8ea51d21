import { dayText } from '../../../src/core/days';
import { lines, read } from './read';

/** The day on which a report was made, as far as it and its name tell. */
function reported(text: string, name = 'deals.csv'): string | null {
  const { reported: day } = read(text, '2025-04', {}, name).understood.settings;
  return day === null ? null : dayText(day);
}

const text = (label: string, first: string, second: string) =>
  lines(
    `Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount,${label}`,
    `1,Oak,2025-01-10,true,300,${first}`,
    `2,Elm,2025-05-10,true,200,${second}`,
  );

describe('the day on which a report was made', () => {
  test('is that in its name', () =>
    expect(reported(text('Create Date', '2025-01-02', '2025-05-02'), 'deals-2025-06-03.csv')).toBe(
      '2025-06-03',
    ));
  test('is the end of a range in its name', () =>
    expect(
      reported(
        text('Create Date', '2025-01-02', '2025-05-02'),
        'deals 2024-06-01 to 2025-05-31.csv',
      ),
    ).toBe('2025-05-31'));
  test('is the latest on which a record was made or changed', () => {
    expect(reported(text('Create Date', '2025-01-02', '2025-05-09'))).toBe('2025-05-09');
    expect(reported(text('Last Modified Date', '2025-06-02 14:00', '2025-05-09'))).toBe(
      '2025-06-02',
    );
    expect(reported(text('Updated at', '2 June 2025', '2025-05-09'))).toBe('2025-06-02');
  });
  test('is that where records were changed after the day in the name', () =>
    expect(
      reported(text('Last Modified Date', '2025-06-02', '2025-05-09'), 'template-2024-01-01.csv'),
    ).toBe('2025-06-02'));
  test('is else the latest close date', () =>
    expect(reported(text('Notes', '', ''))).toBe('2025-05-10'));
  test('is as somebody says', () => {
    const file = read(text('Notes', '', ''), '2025-05', { reported: 45900 });
    expect(file.understood.settings.reported).toBe(45900);
  });
  test('is not before the month was over that it is about', () =>
    expect(read(text('Notes', '', ''), '2025-05').understood.settings.reported).toBe(45809));
  test('is the day after that month where contracts say only when they run', () =>
    expect(reported(lines('ID,Company,Start,End,MRR', '1,Oak,2025-01-10,2026-01-09,300'))).toBe(
      '2025-05-01',
    ));
});

describe('the last complete month', () => {
  const month = (text: string, name = 'deals.csv') => read(text, null, {}, name).understood.asOf;

  test('is told by when records were changed, though none was made or closed since', () =>
    expect(month(text('Last Modified Date', '2025-08-02', '2025-05-09'))).toMatchObject({
      value: 2025 * 12 + 6,
      isSure: false,
    }));
  test('is that of a record which was changed on its last day', () =>
    expect(month(text('Last Modified Date', '2025-07-31', '')).value).toBe(2025 * 12 + 6));
  test('is told by the starts of contracts where nothing else is dated', () =>
    expect(
      month(
        lines(
          'ID,Company,Start,End,MRR',
          '1,Oak,2025-01-10,2026-01-09,300',
          '2,Elm,2025-07-01,2026-06-30,9',
        ),
      ),
    ).toMatchObject({ value: 2025 * 12 + 5, isSure: false }));
  test('is asked for where all contracts start in one month and nothing else is dated', () =>
    expect(
      month(
        lines(
          'ID,Company,Start,End,MRR',
          '1,Oak,2025-07-10,2026-07-09,300',
          '2,Elm,2025-07-01,2026-06-30,9',
        ),
      ).value,
    ).toBe(null));
  test('is not told by starts that lie ahead of the day in the name', () =>
    expect(
      month(
        lines(
          'ID,Company,Start,End,MRR',
          '1,Oak,2025-01-10,2026-01-09,300',
          '2,Elm,2025-09-01,2026-08-31,9',
        ),
        'contracts-2025-06-12.csv',
      ),
    ).toMatchObject({ value: 2025 * 12 + 4, isSure: true }));
});
