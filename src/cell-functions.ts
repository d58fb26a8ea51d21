// The comment above each function is the help that Sheets shows while a person types its name.
import { type Answer, answer, type Given } from './main';

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
 * @return {Array} a table with a header: customer, product line, MRR, due, days, state, owner, record ID
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

/**
 * Customer lifetime value: ARPA x gross margin / churn rate. Churn is a monthly rate, best averaged over six months.
 * @param {number} arpa average revenue per account a month; for example 100
 * @param {number} gross_margin the share of revenue left after its direct costs; for example 0.8 or 80%
 * @param {number} churn the share of customers lost in a month; for example 0.05 or 5%
 * @return {number} money; empty where churn is 0
 * @customfunction
 */
export function CLTV(arpa: Given, gross_margin: Given, churn: Given): Answer {
  return answer('CLTV', arpa, gross_margin, churn);
}

/**
 * Customer satisfaction: satisfied answers / all answers.
 * @param {range} range the answers, numbers from 1 to 5; for example B2:B200
 * @param {number} satisfied_from optional: the lowest answer that counts as satisfied, 4 of 5 unless given; for example 7
 * @return {number} a ratio, 1 is 100 %; empty without answers
 * @customfunction
 */
export function CSAT(range: Given, satisfied_from?: Given): Answer {
  return answer('CSAT', range, satisfied_from);
}

/**
 * Net promoter score: the percentage of answers 9 and 10 minus the percentage of answers 0 to 6.
 * @param {range} range the answers, numbers from 0 to 10; for example B2:B200
 * @return {number} from -100 to 100; empty without answers
 * @customfunction
 */
export function NPS_SCORE(range: Given): Answer {
  return answer('NPS_SCORE', range);
}

/**
 * Time to value: the median of the days from start to first value.
 * @param {range} start_range the start dates, one row a customer; for example B2:B200
 * @param {range} value_range the dates of first value in the same rows, blank where it was not reached; for example C2:C200
 * @return {number} days; empty where nobody reached value
 * @customfunction
 */
export function TIME_TO_VALUE(start_range: Given, value_range: Given): Answer {
  return answer('TIME_TO_VALUE', start_range, value_range);
}

/**
 * Adoption rate: active users / licensed users, or features used / features available.
 * @param {number} active active users, or a range of them; for example 64
 * @param {number} licensed licensed users, or a range of them; for example 572
 * @return {number} a ratio, 1 is 100 %; empty where nothing is licensed
 * @customfunction
 */
export function ADOPTION_RATE(active: Given, licensed: Given): Answer {
  return answer('ADOPTION_RATE', active, licensed);
}

/**
 * Health score: the weighted mean of metrics that share one scale; one score for each row of metrics.
 * @param {range} metrics the metrics, one column each, all on one scale such as 0 to 100; for example B2:D200
 * @param {range} weights one weight for each metric, adding up to 1, the same for all unless given; for example B1:D1
 * @return {number} a score on the scale of the metrics
 * @customfunction
 */
export function HEALTH_SCORE(metrics: Given, weights?: Given): Answer {
  return answer('HEALTH_SCORE', metrics, weights);
}

/**
 * A published retention figure of twelve months, for comparison with NRR or GRR of 12 months.
 * @param {string} segment a yearly contract value in dollars, or a name: all, SMB, enterprise, very small; for example 30000
 * @param {string} what optional: "NRR", "GRR" or "source", where the figure comes from; "NRR" unless given
 * @return {number} a ratio, 1 is 100 %
 * @customfunction
 */
export function NRR_BENCHMARK(segment: Given, what?: Given): Answer {
  return answer('NRR_BENCHMARK', segment, what);
}
