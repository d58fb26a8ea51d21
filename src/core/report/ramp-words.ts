/** What a deal type ends with that was written to say that its line item follows on another of the same deal and product. */
export const STEP_OF_RAMP = ' (step of a ramp)';

/** Whether a deal type says so: it is none of the portal's. */
export function isRampStep(type: string): boolean {
  return type.endsWith(STEP_OF_RAMP);
}
