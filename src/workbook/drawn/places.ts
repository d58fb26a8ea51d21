/** The row of the headers over what charts draw, on a hidden tab. */
export const DRAWN_HEADER = 1;

/** The column of that tab in which the customers whom Board's lists name begin: behind what its charts draw. */
export const NAMED_AT = 26;

/** The column in which begins what the charts of NRR draw, behind everything of Board. */
export const NRR_DRAWN_AT = 32;
