const such = (rows: number, name: string, one: string, several: string) =>
  rows === 1 ? `Record ${name} ${one}` : `${rows} records, such as ${name}, ${several}`;

interface Whole {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  /** What the record pays a month, as a text. */
  readonly amount: string;
}

/** What is said of pauses. */
export const pauseWords = {
  unplaced: (rows: number, name: string, cell: string) =>
    `${such(rows, name, 'names a pause of which', 'name pauses of which')} nobody can tell from when until when it lasted${cell}: it counts as if there had been none.`,
  cell: (label: string, text: string) => ` ("${label}" says "${text}")`,
  cut: (rows: number, name: string, label: string) =>
    `${such(rows, name, 'is not called paused, and counts', 'are not called paused, and count')} up to the day in "${label}" only: no day says from when it was paid again.`,
  lasting: (rows: number, name: string) =>
    `${such(rows, name, 'is still paused, and counts', 'are still paused, and count')} up to the pause only: the day from which it is to be paid again lies ahead, or its state still says so.`,
  whole: (rows: number, { name, from, until, amount }: Whole) =>
    `${such(rows, name, 'was paused and is paid again: it counts', 'were paused and are paid again: they count')} as paid throughout, so that the MRR of the months of the pause is too high (${name}: from ${from} until ${until}, by ${amount} a month).`,
} as const;
