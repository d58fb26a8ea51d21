import type { RevenueCategory } from '../category';
import { STEP_OF_RAMP } from '../report/ramp-words';

/** What stands under Deal Type of a line item that follows on one of its own deal and product; Settings says what it counts as. */
export const RAMP_STEPS = {
  upsell: `Upsell${STEP_OF_RAMP}`,
  'price increase': `Price increase${STEP_OF_RAMP}`,
  downgrade: `Downgrade${STEP_OF_RAMP}`,
} as const satisfies Partial<Record<RevenueCategory, string>>;

/** What tells the years of a ramp apart in the name of a product. */
export const YEAR_OF_RAMP =
  /\b(?:years?|yr|y|phase|step|ramp|period|jahr|annee|ano|anno|jaar) ?\d{1,2}\b|\b(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? (?:years?|yr)\b/g;
