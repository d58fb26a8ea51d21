const records = (rows: number) => (rows === 1 ? 'one record that is' : `${rows} records that are`);

/** What is said of money that is 0 where records are over. */
export const endedWords = {
  priced: (label: string, rows: number) =>
    `"${label}" is 0 on ${records(rows)} over or paused: what was paid before is taken from the price or the amount beside it.`,
  untold: (label: string, rows: number) =>
    `"${label}" is 0 on ${records(rows)} over or paused, and no column says what was paid before: without it the past is too low. Add the amount or the price.`,
  kept: (label: string, rows: number) =>
    `"${label}" is 0 on ${records(rows)} over or paused, though others that are over have an amount: 0 counts there, also for the months before.`,
} as const;
