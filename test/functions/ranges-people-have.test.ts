import { asked, refusal, table } from './asked';

const RIGHT: readonly (readonly [title: string, text: string, nrr: number])[] = [
  [
    'two title rows',
    'Retention report 2024\nAll amounts in EUR\nCustomer|2023|2024\nOak|300|360\nElm|200|0',
    0.72,
  ],
  ['a column of numbers', '#|Customer|2023|2024\n1|Oak|300|360\n2|Elm|200|0', 0.72],
  ['a column of numbers called No.', 'No.|Customer|2023|2024\n1|Oak|300|360\n2|Elm|200|0', 0.72],
  ['MRR at start / end', 'Customer|MRR at start|MRR at end\nOak|300|360\nElm|200|0', 0.72],
  ['start of year/end of year', 'Customer|Start of year|End of year\nOak|300|360\nElm|200|0', 0.72],
  ['BoY and EoY', 'Customer|BoY|EoY\nOak|300|360\nElm|200|0', 0.72],
  [
    'month change',
    'Customer|Jan 2024|Feb 2024|MoM change|MoM %\nOak|300|360|60|0.2\nElm|200|0|-200|-1',
    0.72,
  ],
  ['change between', 'Customer|Jan 2024|Change|Feb 2024\nOak|300|60|360\nElm|200|-200|0', 0.72],
  [
    'change named by months',
    'Customer|Jan 2024|Feb 2024|Jan vs Feb\nOak|300|360|60\nElm|200|0|-200',
    0.72,
  ],
  ['Feb-Jan', 'Customer|Jan 2024|Feb 2024|Feb - Jan\nOak|300|360|60\nElm|200|0|-200', 0.72],
  ['2024 - 2023', 'Customer|2023|2024|2024-2023\nOak|300|360|60\nElm|200|0|-200', 0.72],
  ['2024 vs 2023', 'Customer|2023|2024|2024 vs. 2023\nOak|300|360|60\nElm|200|0|-200', 0.72],
  ['delta sign', 'Customer|2023|2024|Δ\nOak|300|360|60\nElm|200|0|-200', 0.72],
  [
    'three years, of which the last two',
    'Customer|2022|2023|2024\nOak|100|300|360\nElm|100|200|0',
    0.72,
  ],
  ['a growth rate', 'Customer|2022|2023|2024|CAGR\nOak|100|300|360|0.5\nElm|100|200|0|-1', 0.72],
  ['an estimate of the next year', 'Customer|2022|2023|2024E\nOak|300|360|1\nElm|200|0|1', 0.72],
  ['Year 2023', 'Customer|Year 2023|Year 2024\nOak|300|360\nElm|200|0', 0.72],
  ['quarter total mid', 'Customer|Q1 2024|Q2 2024|H1 2024\nOak|300|360|660\nElm|200|0|200', 0.72],
  ['months + FY total', 'Customer|Jan 2024|Feb 2024|2024\nOak|300|360|660\nElm|200|0|200', 0.72],
  ['cust ids numeric only', 'Customer ID|2023|2024\n7|300|360\n8|200|0', 0.72],
  ['total on top', 'Customer|2023|2024\nTotal|500|360\nOak|300|360\nElm|200|0', 0.72],
  [
    'totals w/ NRR row',
    'Customer|2023|2024\nOak|300|360\nElm|200|0\nTotal|500|360\nNRR||0.72',
    0.72,
  ],
  [
    'churn row beneath',
    'Customer|2023|2024\nOak|300|360\nElm|200|0\nTotal|500|360\nChurned MRR||200\nExpansion MRR||60',
    0.72,
  ],
  ['summary w/ opening total', 'Opening|500\nExpansion|60\nChurn|-200\nClosing|360', 0.72],
  ['neg contraction parentheses', 'Opening|500\nExpansion|60\nChurn|(200)\nClosing|360', 0.72],
  [
    'Lost customers count',
    'Opening MRR|500\nExpansion MRR|60\nChurned MRR|200\nLost customers|1',
    0.72,
  ],
  [
    'customers lines',
    'Opening customers|2\nOpening MRR|500\nExpansion|60\nChurn|200\nClosing MRR|360\nClosing customers|1',
    0.72,
  ],
  [
    'new logos that the closing proves to be money',
    'Opening|500\nNew logos|90\nExpansion|60\nChurn|200\nClosing|450',
    0.72,
  ],
  [
    'new customers that the closing proves to be money',
    'Opening MRR|500\nNew customers|90\nExpansion|60\nChurn|200\nClosing MRR|450',
    0.72,
  ],
  ['Net new', 'Opening|500\nNew|90\nExpansion|60\nChurn|200\nNet new MRR|-50\nClosing|450', 0.72],
  ['rate lines', 'Opening|500\nExpansion|60\nChurn|200\nNRR|0.72\nGRR|0.6', 0.72],
  ['percent all', 'Starting MRR|1\nExpansion|0.12\nContraction|0.02\nChurn|0.07', 1.03],
  ['100 base', 'Starting MRR|100\nExpansion|12\nChurn|7', 1.05],
  ['turned percent', 'Starting MRR|Expansion %|Churn %\n1000|0.12|0.07', 1.05],
  [
    'metric by quarter with blank',
    'ARR bridge|Q1 2024|Q2 2024||Notes\nOpening|400|500||x\nExpansion|105|60||\nChurn|5|200||',
    0.72,
  ],
  [
    'bridge w/ YTD',
    '|Jan|Feb|YTD\nOpening|400|500|400\nExpansion|105|60|165\nChurn|5|200|205',
    0.72,
  ],
  [
    'bridge actual budget variance',
    '|Actual|Budget|Variance\nOpening|500|500|0\nExpansion|60|70|-10\nChurn|200|100|100',
    0.72,
  ],
  [
    'this year last year order',
    '|This year|Last year\nOpening|500|400\nExpansion|60|10\nChurn|200|5',
    0.72,
  ],
  ['Downgrades', 'Opening|500\nUpgrades|60\nDowngrades|100\nCancellations|100', 0.72],
  ['blank first col', '|Customer|2023|2024\n|Oak|300|360\n|Elm|200|0', 0.72],
  ['blank rows between', 'Customer|2023|2024\nOak|300|360\n||\nElm|200|0', 0.72],
  [
    'region+customer',
    'Region|Customer|2023|2024\nEMEA|Oak|300|360\nEMEA|Elm|200|0\nEMEA total||500|360',
    0.72,
  ],
  ['discounts', 'Customer|Discount|Prior MRR|Current MRR\nOak|10|300|360\nElm|5|200|0', 0.72],
  [
    'a column of states',
    'Customer|Prior MRR|Current MRR|Status\nOak|300|360|Active\nElm|200|0|Churned',
    0.72,
  ],
  ['growth turned', 'Month|Opening|Expansion|Churn|Growth\nJan|500|60|200|-0.28', 0.72],
];

const REFUSED: readonly (readonly [title: string, text: string])[] = [
  ['MRR Jan 1 / Dec 31', 'Customer|MRR Jan 1|MRR Dec 31\nOak|300|360\nElm|200|0'],
  ['old and new, which may be what is new', 'Customer|Old MRR|New MRR\nOak|300|360\nElm|200|0'],
  ['from and to', 'Customer|From|To\nOak|300|360\nElm|200|0'],
  ['renewal table', 'Customer|Up for renewal|Renewed\nOak|300|360\nElm|200|0'],
  ['ARR alone', 'Customer|ARR\nOak|300\nElm|200'],
  ['a year and the last twelve months', 'Customer|2023|LTM\nOak|300|360\nElm|200|0'],
  ['2023A 2024A', 'Customer|2023A|2024A\nOak|300|360\nElm|200|0'],
  ['revenue FY 22/23', 'Customer|FY22/23|FY23/24\nOak|300|360\nElm|200|0'],
  ['German words', 'Kunde|Anfang|Ende\nOak|300|360\nElm|200|0'],
  ['Vorjahr', 'Kunde|Vorjahr|Aktuelles Jahr\nOak|300|360\nElm|200|0'],
  ['header in german year', 'Kunde|Umsatz 2023|Umsatz 2024\nOak|300|360\nElm|200|0'],
  ['three columns of numbers without a header', '7|300|360\n8|200|0'],
  [
    'bridge beneath words',
    'Customer|2023|2024\nOak|300|360\nElm|200|0\nTotal|500|360\nPrice increase||60',
  ],
  ['Ending not fitting', 'Starting ARR|500\nUpsell|60\nChurn|200\nEnding ARR|400'],
  ['FX in bridge missing', 'Opening|500\nExpansion|60\nChurn|200\nFX|-10\nClosing|370'],
  ['cohorts', 'Cohort|Month 0|Month 1|Month 2\nJan|500|400|300'],
  ['segments by years', 'Segment|2023|2024\nSMB|300|360\nENT|200|0'],
  ['products by months', 'Product|Jan 2024|Feb 2024\nSMB|300|360\nENT|200|0'],
  ['month rows, customers across', 'Month|Oak|Elm\n2024-01|300|200\n2024-02|360|0'],
  ['two currencies', 'Customer|2023 (EUR)|2024 (USD)\nOak|300|360\nElm|200|0'],
  ['MRR of one year and ARR of the next', 'Customer|MRR 2023|ARR 2024\nOak|300|4320\nElm|200|0'],
  [
    'lost customers that may be money',
    'ARR at beginning of year|500\nUpsell and cross-sell|60\nLost customers|200',
  ],
];

describe('NRR is right over a range with', () => {
  test.each(RIGHT)('%s', (_, text, nrr) => expect(asked('NRR', table(text))).toBeCloseTo(nrr, 9));
});

describe('NRR refuses, in one sentence that says what to do, a range with', () => {
  test.each(REFUSED)('%s', (_, text) => {
    const said = refusal('NRR', table(text));
    expect(said).not.toContain('answered');
    expect(said).toMatch(/(give|add|look|leave|call|mend|select|write|name|Expected)\b.*\S\.?$/);
  });
});
