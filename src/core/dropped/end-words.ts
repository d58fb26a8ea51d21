const quoted = (states: readonly string[]) => states.map((state) => `"${state}"`).join(', ');

/** What is said of records whose end nobody knows. */
export const endWords = {
  undated: (rows: number, states: readonly string[]) =>
    `${rows === 1 ? 'One record says that it is' : `${rows} records say that they are`} over (${quoted(states.slice(0, 3))}), and no day says since when: ${rows === 1 ? 'it is' : 'they are'} left out with all that was paid before. Add the day on which it ended.`,
  endless: (rows: number, of: number, name: string) =>
    `${rows === 1 ? `One of ${of} records, ${name}, has` : `${rows} of ${of} records, such as ${name}, have`} no end where the others have one: ${rows === 1 ? 'it counts' : 'they count'} as paid for ever. If it ended, add its end or its term.`,
} as const;
