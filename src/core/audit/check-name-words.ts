/** Checks that are called on the Audit tab as they are here. */
type Plain =
  | 'missing company'
  | 'missing amount'
  | 'unreadable amount'
  | 'missing date'
  | 'unreadable date'
  | 'end before start'
  | 'missing type'
  | 'unknown type'
  | 'unclear stage'
  | 'negative amount'
  | 'zero amount'
  | 'duplicate record'
  | 'same deal twice';

/** What the others are called there. */
const NAMES = {
  'unreadable end': 'Unreadable end date',
  'no rate': 'Currency without a rate',
  'no term': 'Contract without a length',
  'unknown frequency': 'Unknown billing frequency',
  'yearly amount': 'Yearly amount in the monthly field',
  'multi-year amount': 'Multi-year amount counted as monthly',
  'amounts disagree': 'Amounts that disagree',
  'never ended': 'Replaced deal never ended',
  'no end date': 'Ended without a date',
  overlap: 'Overlap at renewal',
  gap: 'Gap at renewal',
  'one-time as recurring': 'One-time revenue coded as recurring',
  'several companies': 'Several companies on a deal',
  'two names': 'One company under two names',
  'renewal lost': 'Renewal lost but still paid',
  'won then lost': 'Won in an earlier report, lost now',
  'new while paying': 'New business for a paying customer',
  'change without paying': "Upsell or renewal for a customer who doesn't pay",
  'churn disagrees': 'Churn that disagrees with what was paid',
  'category disagrees': 'Category against movement',
  'no losses': 'No churn or downgrade in twelve months',
  'cut off': 'Report looks cut off',
  'ramp added up': 'Ramp added up in HubSpot',
} as const;

export type CheckId = Plain | keyof typeof NAMES;

const BY_ID: Readonly<Partial<Record<CheckId, string>>> = NAMES;

/** What a check is called on the Audit tab: by its name it is switched off and a finding accepted. */
export function checkName(id: CheckId): string {
  return BY_ID[id] ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}
