/** A customer's events are told apart from the next customer's by this much, and a line's from the next line's. */
export const KEY_STEP = 1000000;
