/** How near a tie a number must be for its digits to be looked at: far more than multiplying can put it off. */
const NEAR_TIE = 1e-6;

/**
 * The number with so many decimals as ROUND of Google Sheets has it: ties go away from zero, and what shows as a tie in 15
 * digits is one.
 * @example rounded(1.005, 2) //=> 1.01
 */
export function rounded(value: number, places: number): number {
  const scaled = Math.abs(value) * 10 ** places;
  const fromTie = Math.abs(scaled - Math.floor(scaled) - 0.5);
  const whole = Math.round(fromTie < NEAR_TIE ? Number(scaled.toPrecision(15)) : scaled);
  return (Math.sign(value) * whole) / 10 ** places;
}

/** An amount as sentences say it, to the cent. @example moneyText(1234.5) //=> '1234.5' */
export const moneyText = (amount: number): string => String(rounded(amount, 2));
