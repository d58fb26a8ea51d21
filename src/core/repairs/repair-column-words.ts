/** What stands under HubSpot column where it is none: the record as a whole, or a deal that is missing. */
export const repairColumnWords = {
  record: 'Record',
  churn: 'New churn deal',
} as const;
