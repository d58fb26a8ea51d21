/**
 * How Node runs a process that builds one workbook and ends. Most of what it does it does a few times only, so optimising
 * each function as soon as it seems busy takes longer than that saves, a third of the processor's time; and most of what
 * it makes is thrown away at once, for which little space is as good as much.
 */
export const SHORT_LIVED = [
  '--max-old-space-size=4096',
  '--max-semi-space-size=16',
  '--interrupt-budget=1000000',
];
