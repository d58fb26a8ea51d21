import type { Scale } from './label-scale';

/** What is said where a text beside the amounts tells their unit. */
export const scaleWords = {
  applied: ({ text, by }: Scale) =>
    `Amounts are read in ${by === 1e3 ? 'thousands' : 'millions'}, as "${text}" says.`,
} as const;
