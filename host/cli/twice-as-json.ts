import type * as Job from '../../src/import/job';

type Twice = NonNullable<Awaited<ReturnType<typeof Job.computeTwice>>>;

/** What came of computing the months by the add-on, too: each figure that the NRR tab shows otherwise, and what departs first. */
export function twiceAsJson({ months, agree, differ, departures }: Twice): Record<string, unknown> {
  const [first] = departures;
  return {
    computedTwice: {
      months,
      agree,
      differ: differ.map(({ month, figure, shown, computed }) => {
        const difference = shown === null || computed === null ? null : shown - computed;
        return { month, figure, shown, computed, difference };
      }),
      first: first ? { tab: first.tab, column: first.column, cells: first.cells } : null,
    },
  };
}
