/** Replaces the functions and operators in which the engine differs from Sheets. */
export function replaceFunctions(): void {}
