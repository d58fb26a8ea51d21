/** What is said of line items that begin later than their deal. */
export const delayWords = {
  bothNamed: (rows: number) =>
    `${rows === 1 ? 'One line item names' : `${rows} line items name`} a start and a delay: the start counts, and the delay does not.`,
  wholeTerm: (rows: number) =>
    `${rows === 1 ? 'One line item begins' : `${rows} line items begin`} later than the contract: what is worth a sum over the contract is divided by all of its months.`,
  fromContract: (rows: number) =>
    `${rows === 1 ? 'The delay of one line item counts' : `The delays of ${rows} line items count`} from the start of the contract, as their deal's other line items do, not from its close date.`,
  billed: (rows: number, label: string, counting: string) =>
    `${rows === 1 ? 'One row begins' : `${rows} rows begin`} in "${label}" on another day than in "${counting}": the latter counts, since no column tells of line items.`,
} as const;
