import { gives, is, ROWS, refuses } from './of-range';

describe('other columns beside the points', () => {
  test('the difference', () =>
    is('Customer|MRR 2023|MRR 2024|Difference\nOak|300|360|60\nElm|200|0|-200', 0.72));
  test('growth in percent', () =>
    is('Customer|2023|2024|Growth %\nOak|300|360|0.2\nElm|200|0|-1', 0.72));
  test('year on year', () => is('Customer|2023|2024|YoY\nOak|300|360|0.2\nElm|200|0|-1', 0.72));
  test('a total of the months', () =>
    is('Customer|Jan 2024|Feb 2024|Total\nOak|300|360|660\nElm|200|0|200', 0.72));
  test('totals of quarters between months', () =>
    is('Customer|Feb 2024|Mar 2024|Q1 2024|Apr 2024\nOak|1|300|9|360\nElm|1|200|9|0', 0.72));
  test('a budget of the next year', () =>
    is('Customer|2023|2024|Budget 2025\nOak|300|360|400\nElm|200|0|100', 0.72));
  test('a forecast in brackets', () =>
    is('Customer|2023|2024|2025 (forecast)\nOak|300|360|400\nElm|200|0|100', 0.72));
  test('users', () => is('Customer|Users|2023|2024\nOak|9|300|360\nElm|4|200|0', 0.72));
  test('a segment and notes', () =>
    is('Segment|Customer|2023|2024|Notes\nSMB|Oak|300|360|\nENT|Elm|200|0|left in March', 0.72));
  test('an ID and an owner', () =>
    is('Customer ID|Owner|Account|Jan 2024|Feb 2024\n7|Ann|Oak|300|360\n8|Ben|Elm|200|0', 0.72));
  test('an owner of the account, who is no customer', () =>
    gives('LOGO_CHURN', 'Account owner|Kunde|2023|2024\nAnn|Oak|300|360\nAnn|Elm|200|0', 0.5));
  test('the current amount, where it is that of the last month', () =>
    is('Customer|Jan 2024|Feb 2024|Current MRR\nOak|300|360|360\nElm|200|0|0', 0.72));
  test('but not where it is another', () =>
    refuses(
      'Customer|Jan 2024|Feb 2024|Current MRR\nOak|300|360|370\nElm|200|0|0',
      "'Current MRR' and 'Feb 2024' may both be one end",
    ));
  test('nor a year to date', () =>
    refuses(
      'Customer|2023|2024|YTD 2025\nOak|300|360|100\nElm|200|0|0',
      "'YTD 2025' and '2024' may both be one end",
    ));
  test('nor two columns for one month', () =>
    refuses(
      'Customer|Jan 2024 MRR|Jan 2024 ARR|Feb 2024 MRR\nOak|1|12|2',
      'names a point in time twice',
    ));
  test('nor a year beside months that it does not sum up', () =>
    refuses('Customer|2022|Jan 2024|Feb 2024\nOak|1|12|2', 'mixes months, quarters or years'));
  test('nor months in no order', () =>
    refuses('Customer|Mar|Jan|Feb\nOak|1|12|2', 'names months or periods in no order'));
  test('nor figures of which the header says nothing', () =>
    refuses('Customer|Alpha|Beta\nOak|300|360', "'Alpha' and 'Beta' name no opening and closing"));
  test('nor seats', () => refuses('Customer|Seats|MRR\nOak|3|360', "'Seats' and 'MRR'"));
  test('nor a current and a renewal amount', () =>
    refuses('Customer|Current MRR|Renewal MRR\nOak|300|360', "'Current MRR' and 'Renewal MRR'"));
  test('nor three columns without a header', () =>
    refuses('Oak|300|360|60\nElm|200|0|-200', '3 columns of amounts and no header'));
});

describe('customers under words for both ends', () => {
  const under = (header: string) => is(`${header}\n${ROWS}`, 0.72);

  test('last and this year', () => under('Customer|Last year|This year'));
  test('last and this month', () => under('Customer|MRR last month|MRR this month'));
  test('prior and current year', () => under('Customer|Prior year|Current year'));
  test('before and after', () => under('Customer|Before|After'));
  test('prior and current period', () => under('Customer|Prior period ARR|Current period ARR'));
  test('a year ago and now', () => under('Customer|12 months ago|Now'));
  test('a year ago and today', () => under('Customer|MRR a year ago|MRR today'));
  test('LY and TY', () => under('Customer|LY|TY'));
  test('PY and CY', () => under('Customer|PY ARR|CY ARR'));
  test('BoP and EoP', () => under('Customer|BoP|EoP'));
  test('beginning and ending', () => under('Account|Beginning ARR|Ending ARR'));
  test('previous MRR and MRR', () => under('Customer|Previous MRR|MRR'));
  test('initial and final', () => under('Customer|Initial MRR|Final MRR'));
  test('this before last', () =>
    is('Customer|This year|Last year\nOak|360|300\nElm|0|200\nYew|90|0', 0.72));
  test('beside users and a percentage', () =>
    is('Customer|Users|Prior year|Current year|%\nOak|9|300|360|0.2\nElm|4|200|100|-0.5', 0.92));
  test('beside a plan and dates that use the same words', () =>
    is(
      'Customer|Current plan|Start date|End date|Starting MRR|Ending MRR\nOak|Pro|2023-01-01|2024-12-31|300|360\nElm|Basic|2023-01-01|2023-12-31|200|0',
      0.72,
    ));
  test('beside seats that use them, too', () =>
    is('Customer|Current seats|Prior MRR|Current MRR\nOak|9|300|360\nElm|4|200|0', 0.72));
  test('in MRR and in ARR', () =>
    is(
      'Customer|Opening MRR|Opening ARR|Closing MRR|Closing ARR\nOak|300|3600|360|4320\nElm|200|2400|0|0',
      0.72,
    ));
  test('with all movements, where they lead from one to the other', () =>
    is(
      'Customer|Opening|Expansion|Contraction|Churn|Closing\nOak|300|60|0|0|360\nElm|200|0|0|200|0',
      0.72,
    ));
  test('but not where they do not', () =>
    refuses(
      'Customer|Opening|Expansion|Contraction|Churn|Closing\nOak|300|50|0|0|360\nElm|200|0|0|200|0',
      'row 2: the movements do not lead from the opening to the closing: 10 is missing',
    ));
  test('nor where two columns are openings', () =>
    refuses(
      'Customer|Opening Q1|Opening Q2|Closing Q2\nOak|1|2|3',
      "'Opening Q1' and 'Opening Q2'",
    ));
  test('nor where one is MRR and the other ARR', () =>
    refuses('Customer|Opening MRR|Closing ARR\nOak|300|4320', 'not of one measure'));
  test('nor where rows are segments', () =>
    refuses(
      'Segment|Opening MRR|Closing MRR\nSMB|300|360\nENT|200|0',
      'by Segment, where new customers cannot be told',
    ));
  test('nor where rows are months without years', () =>
    refuses('Month|Opening MRR|Closing MRR\nJan|300|360\nFeb|360|400', 'no line New'));
});

describe('rows that are no customers', () => {
  const below = (rows: string) => `Customer|Opening MRR|Closing MRR\n${ROWS}\n${rows}`;

  test('a total', () => gives('LOGO_CHURN', below('Grand total|500|450'), 0.5));
  test('a total in another language', () => gives('LOGO_CHURN', below('Gesamt|500|450'), 0.5));
  test('a total of something', () => gives('LOGO_CHURN', below('Total customers|500|450'), 0.5));
  test('a total without a name', () => gives('LOGO_CHURN', below('|500|450'), 0.5));
  test('a total above', () =>
    gives('LOGO_CHURN', `Customer|2023|2024\nTotal|500|450\n${ROWS}`, 0.5));
  test('a total that stands in another column', () =>
    gives(
      'LOGO_CHURN',
      `Region|Customer|2023|2024\nN|Oak|300|360\nS|Elm|200|0\nTotal||500|360`,
      0.5,
    ));
  test('subtotals', () =>
    gives(
      'LOGO_CHURN',
      'Customer|2023|2024\nOak|300|360\nEMEA total|300|360\nElm|200|0\nYew|0|90\nAPAC total|200|90\nGrand total|500|450',
      0.5,
    ));
  test('what stands below a total and explains it', () =>
    gives(
      'LOGO_CHURN',
      below('Total|500|450\nGrowth %||-0.1\nAverage|250|225\nActive customers|2|2'),
      0.5,
    ));
  test('a mean', () =>
    gives('ARPA', 'Customer|2023|2024\nOak|300|360\nElm|200|0\nAverage|250|180', 360));
  test('notes and blank rows', () => gives('LOGO_CHURN', below('||\nSource: HubSpot||\n'), 0.5));
  test('a dash is nothing', () =>
    gives('LOGO_CHURN', `Customer|2023|2024\nOak|300|360\nElm|200|-\nYew|–|90`, 0.5));
  test('but a total that is none is refused', () =>
    refuses(below('Total|600|450'), "row 5: 'Total' is 600, but what it sums up is 500"));
  test('and so is a row without a name', () =>
    refuses(below('|70|80'), 'row 5 has amounts but no customer'));
  test('and a customer below the total', () =>
    refuses(
      below('Total|500|450\nAsh|10|20'),
      "row 6: 'Ash' stands below a total that does not hold it",
    ));
  test('and a count below the customers', () =>
    refuses(below('Active customers|2|2'), "row 5: 'Active customers' looks like no customer"));
  test('a company called Delta or Max is a customer', () =>
    gives('ARPA', 'Customer|2023|2024\nDelta|300|360\nMax|200|240', 300));
  test('currencies that differ are refused', () =>
    refuses('Customer|Currency|2023|2024\nOak|EUR|300|360\nElm|USD|200|0', 'EUR and USD'));
  test('and signs that do', () =>
    refuses('Customer|2023|2024\nOak|€300|€360\nElm|$200|$100', '€ and $'));
  test('one currency is read', () =>
    is('Customer|Currency|2023|2024\nOak|EUR|€300|€360\nElm|EUR|€200|€0', 0.72));
});
