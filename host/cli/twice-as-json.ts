import type * as Job from '../../src/import/job';

type Twice = NonNullable<Awaited<ReturnType<typeof Job.computeTwice>>>;

/** What came of computing the months by the add-on, too: each figure that the NRR tab shows otherwise, and what departs first. */
export function twiceAsJson({
  months,
  agree,
  differ,
  latest,
  departures,
}: Twice): Record<string, unknown> {
  const [first] = departures;
  return {
    computedTwice: {
      months,
      agree,
      differ: differ.map(({ kind: _, ...one }) => ({ ...one, difference: apart(one) })),
      latest: latest.map(({ kind: _, ...one }) => ({ ...one, difference: apart(one) })),
      first: first ? { tab: first.tab, column: first.column, cells: first.cells } : null,
    },
  };
}

function apart({ shown, computed }: Pick<Twice['differ'][number], 'shown' | 'computed'>) {
  return shown === null || computed === null ? null : shown - computed;
}
