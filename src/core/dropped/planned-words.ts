const SHOWN = 3;

const named = (texts: readonly string[]) => {
  const shown = texts.slice(0, SHOWN).map((text) => `"${text}"`);
  return `${shown.join(', ')}${texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : ''}`;
};

/** What is said of rows that are planned, beside those that were paid. */
export const plannedWords = {
  leftOut: (label: string, planned: readonly string[]) =>
    `Rows with ${named(planned)} under "${label}" are planned and do not count.`,
  several: (label: string, versions: readonly string[]) =>
    `"${label}" has ${named(versions)}, and nothing says which of them was paid: they would add up. Keep the rows of one of them in the file.`,
} as const;
