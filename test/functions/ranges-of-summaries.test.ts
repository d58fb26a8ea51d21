import { is, nrr, ROWS, refuses } from './of-range';

describe('a window that cannot be honoured', () => {
  test('is longer than the months', () =>
    refuses(
      'Customer|Feb|Mar|Apr\nOak|300|300|360\nElm|200|200|0',
      'no column 12 months before Apr',
      '',
      12,
    ));
  test('is asked of two ends', () =>
    refuses(`Customer|Opening|Closing\n${ROWS}`, 'no window of 12 can be told', '', 12));
  test('is asked of a summary', () =>
    refuses('Opening|100\nChurn|10', 'no window of 12 can be told', '', 12));
  test('is one month in a table of years', () =>
    refuses(`Customer|2023|2024\n${ROWS}`, 'no column 1 months before 2024', '', 1));
  test('ends in the first column', () =>
    refuses(`Customer|2024-01|2024-02\n${ROWS}`, 'no column 1 place before 2024-01', '2024-01'));
  test('a month in months without years', () =>
    refuses(`Customer|Jan|Feb\n${ROWS}`, 'names no months', '2024-02'));
  test('is three months in a summary of months', () =>
    refuses('|2024-01|2024-02\nOpening|500|500\nChurn|1|2', 'no window of 3 can be told', '', 3));
  test('twelve months in a table of years are honoured', () =>
    expect(nrr(`Customer|2023|2024\n${ROWS}`, '', 12)).toBeCloseTo(0.72, 6));
  test('two months in months without years are honoured', () =>
    expect(nrr('Customer|Jan|Feb|Mar\nOak|300|1|360\nElm|200|1|0', '', 2)).toBeCloseTo(0.72, 6));
  test('twelve months in a summary of years are honoured', () =>
    expect(nrr('|2023|2024\nOpening|1|500\nExpansion|0|60\nChurn|0|200', '', 12)).toBeCloseTo(
      0.72,
      6,
    ));
});

describe('a summary proves itself', () => {
  test('by its closing', () =>
    is('Opening|500\nNew|90\nExpansion|60\nChurn|200\nClosing|450', 0.72));
  test('with a word for renewal in its lines', () =>
    is(
      'Opening ARR|2000\nPrice increase at renewal|100\nUpsell|100\nDownsell|50\nChurn|150\nClosing ARR|2000',
      1,
    ));
  test('with an uplift of renewals', () =>
    is('Opening|500\nRenewal uplift|60\nNon-renewals|200', 0.72));
  test('with renewals that change nothing', () =>
    is('Opening|500\nRenewed|300\nUpsell|60\nNot renewed|200', 0.72));
  test('with an effect of exchange rates', () =>
    is('Opening|500\nExpansion|60\nChurn|200\nFX impact|-10\nClosing|350', 0.72));
  test('with a total of its losses', () =>
    is('Opening|500\nExpansion|60\nContraction|50\nChurn|150\nTotal lost|200\nClosing|360', 0.72));
  test('with a total of its gains', () =>
    is('Opening|500\nUpsell|40\nCross-sell|20\nTotal expansion|60\nChurn|200', 0.72));
  test('of which nothing counts twice', () =>
    is('Opening|500\nExpansion|60\nof which price|20\nChurn|200', 0.72));
  test('in percent', () => is('Starting MRR|1\nExpansion|0.12\nChurn|0.07', 1.05));
  test('with percentages beside an opening', () =>
    is('Starting MRR|1000\nExpansion %|0.12\nChurn %|0.07', 1.05));
  test('with rates beside an opening', () =>
    is('Starting MRR|1000\nExpansion rate|0.12\nChurn rate|0.07', 1.05));
  test('with amounts and their percentages', () =>
    is('Starting MRR|1000\nExpansion|120\nExpansion %|0.12\nChurn|70\nChurn %|0.07', 1.05));
  test('with percentages that only their size tells', () =>
    is('Starting MRR|50000\nExpansion|0.12\nChurn|0.07', 1.05));
  test('in millions', () => is('Opening ARR|12.5\nExpansion|0.8\nChurn|0.3', 1.04));
  test('by columns of years', () =>
    is('|2023|2024\nOpening|400|500\nExpansion|10|60\nChurn|5|200', 0.72));
  test('by columns of quarters and their total', () =>
    is('ARR bridge|Q1|Q2|FY\nOpening|400|500|400\nExpansion|105|60|165\nChurn|5|200|205', 0.72));
  test('by columns of last and this year', () =>
    is('Metric|Last year|This year\nOpening ARR|400|500\nExpansion|10|60\nChurn|5|200', 0.72));
  test('by columns of amount and percentage', () =>
    is('Line|Amount|% of opening\nOpening|500|1\nExpansion|60|0.12\nChurn|200|0.4', 0.72));
  test('by columns of amount and budget', () =>
    is('Line|Actual|Budget\nOpening|500|500\nExpansion|60|70\nChurn|200|100', 0.72));
  test('by columns of segments and their total', () =>
    is('|SMB|ENT|Total\nOpening|200|300|500\nExpansion|0|60|60\nChurn|200|0|200', 0.72));
  test('by columns with notes', () =>
    is('Opening|500|as of 1 Jan\nExpansion|60|\nChurn|200|Elm', 0.72));
  test('by rows of months without years', () =>
    is('Month|Opening|Expansion|Churn\nJan|400|10|5\nFeb|500|60|200', 0.72));
  test('by rows of years', () =>
    is('Year|Opening ARR|Upsell|Churn|Ending ARR\n2023|405|100|5|500\n2024|500|60|200|360', 0.72));
  test('by rows of segments and their total', () =>
    is('Segment|Opening|Expansion|Churn\nSMB|200|0|200\nENT|300|60|0\nTotal|500|60|200', 0.72));

  test('but not where its closing is off by a little more than rounding', () =>
    refuses('Opening|500\nNew|90\nExpansion|60\nChurn|200\nClosing|452', '2 is missing'));
  test('nor where the closing is another', () =>
    refuses('Opening|500\nNew|90\nExpansion|60\nChurn|200\nClosing|470', '20 is missing'));
  test('nor where a total is', () =>
    refuses(
      'Opening|500\nExpansion|60\nContraction|50\nChurn|150\nTotal lost|210',
      "line 5: 'Total lost' is 210, but what it sums up is 200",
    ));
  test('nor where a line is the sum of others', () =>
    refuses(
      'Opening|500\nExpansion|60\nUpsell|40\nCross-sell|20\nChurn|200',
      "'Expansion' is the sum of other lines",
    ));
  test('nor where only both ends are given', () =>
    refuses('Opening MRR|500\nClosing MRR|450', 'no line New'));
  test('nor where a percentage is more than all', () =>
    refuses('Opening|500\nExpansion %|12', "'Expansion %' is no share of one opening"));
  test('nor where a figure may be a percentage', () =>
    refuses('Opening|100\nExpansion|0.12\nChurn|0.07', 'may be a percentage or an amount'));
  test('nor where one may', () =>
    refuses(
      'Opening|1000\nExpansion|120\nChurn|0.07',
      "0.07 may be a percentage or an amount; write 'Churn %'",
    ));
  test('nor where a line nets others', () =>
    refuses('Opening|500\nNet expansion|60\nChurn|200', "'Net expansion' is not a line"));
  test('nor where growth may be anything', () =>
    refuses('Opening|500\nGrowth|60\nChurn|200', "'Growth' is not a line"));
  test('nor where the total of the segments is another', () =>
    refuses(
      '|SMB|ENT|Total\nOpening|200|300|500\nExpansion|0|60|70\nChurn|200|0|200',
      "Expansion: 'Total' is 70, but what it sums up is 60",
    ));
  test('nor where rows are of weeks', () =>
    refuses('Week|Opening|Expansion|Churn\n1|500|60|200\n2|360|10|5', 'periods in no order'));
  test('nor where rows are of periods without a header', () =>
    refuses('|Opening|Expansion|Churn\nP1|500|60|200\nP2|360|10|5', 'periods in no order'));
  test('nor where a column of figures is unknown', () =>
    refuses(
      'Segment|Opening|Expansion|Swaps|Churn\nSMB|500|60|20|200',
      "column 4: 'Swaps' is not a line",
    ));
  test('but where it is a number of the row', () =>
    is('No.|Segment|Opening|Expansion|Churn\n1|SMB|500|60|200', 0.72));
  test('nor where two lines name the closing', () =>
    refuses('Opening MRR|500\nChurn|200\nClosing MRR|300\nARR|3600', "'Closing MRR' and 'ARR'"));
});
