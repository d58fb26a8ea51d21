const OVERFLOW = 'Maximum iteration reached';

/**
 * Runs the engine without its chatter on the console.
 * @throws when the engine gave up before the values settled, since what it then holds is wrong
 */
export function quietly<T>(work: () => T): T {
  const { debug, info, warn, error } = console;
  const complaints: string[] = [];
  const keep = (...parts: unknown[]) => {
    complaints.push(parts.map(String).join(' '));
  };
  console.debug = () => {};
  console.info = () => {};
  console.warn = keep;
  console.error = keep;
  let result: T;
  try {
    result = work();
  } finally {
    Object.assign(console, { debug, info, warn, error });
  }
  if (complaints.length > 0) raise(complaints, warn);
  return result;
}

function raise(complaints: readonly string[], warn: (...parts: unknown[]) => void): void {
  const fatal = complaints.find(
    (text) => text.includes(OVERFLOW) || /RangeError|TypeError/.test(text),
  );
  if (fatal)
    throw new Error(`the formulas did not settle, so their values would be wrong: ${fatal}`);
  for (const text of complaints) warn.call(console, text);
}
