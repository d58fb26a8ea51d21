/**
 * Why a row counts or does not, as a person reads it on the Ledger; in the order in which a row is judged: the first reason
 * that holds is the one shown.
 */
export const STATES = [
  { id: 'counted', code: 0, text: 'Counted' },
  { id: 'replaced', code: 1, text: 'Replaced by a later row with the same Record ID' },
  { id: 'not won', code: 2, text: 'Not closed won' },
  { id: 'pipeline', code: 3, text: 'In a pipeline that does not count' },
  { id: 'one-time', code: 4, text: 'One-time revenue' },
  { id: 'no customer', code: 5, text: 'No company' },
  { id: 'excluded', code: 6, text: 'Customer on the exclude list' },
  { id: 'no type', code: 7, text: 'No deal type' },
  { id: 'unknown type', code: 8, text: 'Deal type not in the table of Settings' },
  { id: 'no date', code: 9, text: 'No date' },
  { id: 'unreadable date', code: 10, text: 'Date cannot be read' },
  { id: 'no amount', code: 11, text: 'No amount' },
  { id: 'unreadable amount', code: 12, text: 'Amount cannot be read' },
  { id: 'no rate', code: 13, text: 'Currency without a rate in Settings' },
  { id: 'unreadable end', code: 14, text: 'End date cannot be read' },
  { id: 'end not after start', code: 15, text: 'End is not after start' },
  { id: 'negative', code: 16, text: 'Negative amount on a deal that adds revenue' },
  { id: 'no term', code: 17, text: 'Total contract value without a term or an end' },
  { id: 'superseded', code: 18, text: 'A later snapshot of the same month counts' },
  { id: 'gone', code: 19, text: 'Gone from the report' },
  { id: 'unknown frequency', code: 20, text: 'Unknown billing frequency' },
  { id: 'unknown import', code: 21, text: 'Import number that is not on Imports' },
  { id: 'void', code: 22, text: 'Void, cancelled or refunded' },
  { id: 'pending', code: 23, text: 'Draft or pending' },
  { id: 'total', code: 24, text: 'A total or what explains one' },
  { id: 'repeated', code: 25, text: 'Repeats a row' },
  { id: 'no revenue', code: 26, text: 'A payment or an offer, not revenue' },
  { id: 'empty', code: 99, text: '' },
] as const;
