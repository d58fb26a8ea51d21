const records = (rows: number) => (rows === 1 ? 'one record that is' : `${rows} records that are`);

/** What is said of money that is 0 where records are over. */
export const endedWords = {
  priced: (label: string, rows: number) =>
    `"${label}" is 0 on ${records(rows)} over or paused: what was paid before is taken from the price or amount beside it.`,
  untold: (label: string, rows: number) =>
    `"${label}" is 0 on ${records(rows)} over or paused, and no column says what was paid before, nor do most others pay the price beside it: add the amount.`,
  kept: (label: string, rows: number) =>
    `"${label}" is 0 on ${records(rows)} over or paused, while others that are over keep theirs: ${rows === 1 ? 'it counts' : 'they count'} as 0 from the first day to the last. If more was paid until then, say how much.`,
} as const;
