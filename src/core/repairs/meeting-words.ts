import type { WorkLine } from './worklist';

/** What a task in HubSpot says about repairs. */
export const meetingWords = {
  task: (checks: readonly string[], customer: string) =>
    `Repair: ${checks.join(', ')}${customer === '' ? '' : ` (${customer})`}`,
  change: ({ column, now, suggested, said, wrong, why }: WorkLine) => {
    const value = said.value || suggested;
    const from = now === '' ? 'blank' : `"${now}"`;
    const change = value === '' ? `${from} now; decide what is right` : `${from} to "${value}"`;
    return `${column}: ${change}. ${wrong} ${why}`.trim();
  },
} as const;
