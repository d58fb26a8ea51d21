/** The word with which the status begins where the figures can be relied on. */
export const RELIABLE = 'Reliable';
