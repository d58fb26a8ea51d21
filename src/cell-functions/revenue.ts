// The comment above each function is the help that Sheets shows while a person types its name.
import { type Answer, answer, type Given } from '../main';

/**
 * Net revenue retention: (opening + expansion - contraction - churn) / opening. New customers never count; 12 months give the trailing figure.
 * @param {range} range a report with headers, customers with opening and closing MRR or by months, or a summary; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months the window has, 1 unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {number} a ratio, 1 is 100 %; empty where there was no opening
 * @customfunction
 */
export function NRR(range: Given, month?: Given, months?: Given, settings?: Given): Answer {
  return answer('NRR', range, month, months, settings);
}

/**
 * Gross revenue retention: what is kept of opening MRR, customer by customer, never more than 100 %.
 * @param {range} range a report with headers, customers with opening and closing MRR or by months, or a summary; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months the window has, 1 unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {number} a ratio, 1 is 100 %; empty where there was no opening
 * @customfunction
 */
export function GRR(range: Given, month?: Given, months?: Given, settings?: Given): Answer {
  return answer('GRR', range, month, months, settings);
}

/**
 * Logo churn: customers lost / customers at opening. Who joined and left inside the window does not count.
 * @param {range} range a report with headers, customers with opening and closing MRR or by months, or a summary; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months the window has, 1 unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {number} a ratio, 1 is 100 %; empty where there were no customers
 * @customfunction
 */
export function LOGO_CHURN(range: Given, month?: Given, months?: Given, settings?: Given): Answer {
  return answer('LOGO_CHURN', range, month, months, settings);
}

/**
 * Revenue churn: (churn + contraction) / opening. Expansion does not make up for it.
 * @param {range} range a report with headers, customers with opening and closing MRR or by months, or a summary; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months the window has, 1 unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {number} a ratio, 1 is 100 %; empty where there was no opening
 * @customfunction
 */
export function REVENUE_CHURN(
  range: Given,
  month?: Given,
  months?: Given,
  settings?: Given,
): Answer {
  return answer('REVENUE_CHURN', range, month, months, settings);
}

/**
 * Quick ratio: (new + reactivation + expansion) / (contraction + churn).
 * @param {range} range a report with headers, customers with opening and closing MRR or by months, or a summary; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months the window has, 1 unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {number} how many times what was lost was won; empty where nothing was lost
 * @customfunction
 */
export function QUICK_RATIO(range: Given, month?: Given, months?: Given, settings?: Given): Answer {
  return answer('QUICK_RATIO', range, month, months, settings);
}

/**
 * Average revenue per account: closing MRR / customers who pay.
 * @param {range} range a report with headers, customers with opening and closing MRR or by months, or a summary; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months the window has, 1 unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {number} MRR; empty where nobody pays
 * @customfunction
 */
export function ARPA(range: Given, month?: Given, months?: Given, settings?: Given): Answer {
  return answer('ARPA', range, month, months, settings);
}

/**
 * Renewal rate: of what was due for renewal in the window, the share that was renewed.
 * @param {range} range a report with end dates, or a summary with the lines Due for renewal and Renewed; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months the window has, 1 unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @param {string} by optional: "customers" counts renewals, "MRR" their money up to what was due; "customers" unless given
 * @return {number} a ratio, 1 is 100 %; empty where nothing was due
 * @customfunction
 */
export function RENEWAL_RATE(
  range: Given,
  month?: Given,
  months?: Given,
  settings?: Given,
  by?: Given,
): Answer {
  return answer('RENEWAL_RATE', range, month, months, settings, by);
}

/**
 * Opening, new, reactivation, expansion, contraction, churn, closing, NRR and GRR, one row a month.
 * @param {range} range a report with headers, or customers with opening and closing MRR or by months; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months to show, all unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {Array} a table with a header
 * @customfunction
 */
export function MRR_MOVEMENTS(
  range: Given,
  month?: Given,
  months?: Given,
  settings?: Given,
): Answer {
  return answer('MRR_MOVEMENTS', range, month, months, settings);
}

/**
 * MRR of each customer at each month end, one row a customer.
 * @param {range} range a report with headers, or customers with opening and closing MRR or by months; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months to show, all unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {Array} a table with a header
 * @customfunction
 */
export function MRR_BY_CUSTOMER(
  range: Given,
  month?: Given,
  months?: Given,
  settings?: Given,
): Answer {
  return answer('MRR_BY_CUSTOMER', range, month, months, settings);
}

/**
 * What is left of the customers who first paid in a month, by months since: one row a first month.
 * @param {range} range a report with headers, or customers with opening and closing MRR or by months; for example Deals!A:AZ
 * @param {date} month optional: the month that ends the window; unless given the as-of month of settings, else the last complete one that the range tells; for example "2026-10"
 * @param {number} months optional: how many months to show, all unless given; for example 12
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @param {string} by optional: "MRR" or "customers"; "MRR" unless given
 * @return {Array} a table with a header
 * @customfunction
 */
export function COHORT_RETENTION(
  range: Given,
  month?: Given,
  months?: Given,
  settings?: Given,
  by?: Given,
): Answer {
  return answer('COHORT_RETENTION', range, month, months, settings, by);
}

/**
 * Data accuracy: records without a finding / records that count or should, as on the Audit tab. "MRR" weighs them by what they pay now.
 * @param {range} range a report with headers, or the Deals tab; for example Deals!A:AZ
 * @param {string} by optional: what counts, "records" unless given, or "MRR"
 * @param {range} settings optional: setting and value in two columns; up to column AP also findings that were accepted and checks that are off; for example Settings!A:AP
 * @return {number} a ratio, 1 is 100 %; empty where there are no records
 * @customfunction
 */
export function DATA_ACCURACY(range: Given, by?: Given, settings?: Given): Answer {
  return answer('DATA_ACCURACY', range, by, settings);
}

/**
 * What is due for renewal, the earliest first: contracts that end, open renewals, notice given, what is overdue, and anniversaries of what says none of it.
 * @param {range} range a report of deals, contracts or subscriptions with headers, or the Deals tab; for example Deals!A:AZ
 * @param {date} from optional: the first day shown; without it also what is overdue; for example "2026-11-01"
 * @param {date} to optional: the last day shown, 90 days after the last month unless given; for example "2027-01-31"
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {Array} a table: customer, product line, MRR, due as text, days, state, owner, record ID
 * @customfunction
 */
export function RENEWALS_DUE(range: Given, from?: Given, to?: Given, settings?: Given): Answer {
  return answer('RENEWALS_DUE', range, from, to, settings);
}

/**
 * MRR at risk: what is paid now, and due for renewal within some days, overdue, or under notice.
 * @param {range} range a report of deals, contracts or subscriptions with headers, or the Deals tab; for example Deals!A:AZ
 * @param {number} days optional: how many days after the last month count, 90 unless given; for example 30
 * @param {range} settings optional: setting and value in two columns; for example Settings!A:S
 * @return {number} MRR; empty where nothing says when it ends or renews
 * @customfunction
 */
export function MRR_AT_RISK(range: Given, days?: Given, settings?: Given): Answer {
  return answer('MRR_AT_RISK', range, days, settings);
}
