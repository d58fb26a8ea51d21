/** What is said of pauses. */
export const pauseWords = {
  unended: (rows: number, name: string) =>
    rows === 1
      ? `Record ${name} is in force, and nobody can tell from when until when it was paused: it counts as if it had never been paused.`
      : `${rows} records, such as ${name}, are in force, and nobody can tell from when until when they were paused: they count as if they had never been paused.`,
} as const;
