// The comment above each function is the help that Sheets shows while a person types its name.
import { type Answer, answer, type Given } from '../main';

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
