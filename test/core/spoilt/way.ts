import type { RevenueModel } from '../../../src/core/settings';
import type { Dice } from './dice';
import type { MadeReport } from './made-report';

/** One way in which people have a report otherwise than HubSpot writes it. */
export interface Way {
  /** In words: "dates with dots". */
  readonly name: string;
  /** The revenue models whose reports it is found in; without it all. */
  readonly of?: readonly RevenueModel[];
  readonly spoil: (report: MadeReport, dice: Dice) => MadeReport;
  /** Whether its amounts are written in a way of their own already, so that no way to write money goes with it. */
  readonly writesMoney?: true;
  /** What has to be said where no figure can be right: a doubt, a note, a refusal or a row's reason that names the matter. */
  readonly says?: RegExp;
}

/** The models in which a row is a deal. */
export const OF_DEALS: readonly RevenueModel[] = ['recurring deals', 'contracts', 'deal movements'];
/** The models in which a row is of one month. */
export const OF_MONTHS: readonly RevenueModel[] = ['monthly snapshots', 'invoices or orders'];
