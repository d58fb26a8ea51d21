import { BENCHMARKS, type Benchmark, type BenchmarkSegment } from '../../core/kpi/benchmarks';

/** One published figure of NRR, GRR or both, for one group of companies. */
export interface PublishedLine {
  readonly benchmark: Benchmark;
  readonly segment: BenchmarkSegment;
  /** The lowest yearly contract that is above the group's, where contract size tells the groups apart. */
  readonly below?: number;
  /** What is shown of the group. */
  readonly name: string;
}

/** Published figures that are compared in the same way. */
export interface BenchmarkGroup {
  readonly title: string;
  /** Which of its lines are like one's own company. */
  readonly compared: 'all' | 'own contract size' | 'none';
  readonly lines: readonly PublishedLine[];
}

const NAMES: Readonly<Record<string, string>> = {
  all: 'All companies',
  horizontal: 'Software for any industry',
  vertical: 'Selling to one trade',
  'very small': 'Very small customers',
  smb: 'Small and medium customers',
  enterprise: 'Enterprises',
};

/** Every published figure, medians that can be compared first. */
export const BENCHMARK_GROUPS: readonly BenchmarkGroup[] = [
  {
    title: 'All companies: medians',
    compared: 'all',
    lines: linesOf(isOfAll),
  },
  {
    title: 'By average contract a year: medians; only your own size is compared',
    compared: 'own contract size',
    lines: linesOf(isOfSize),
  },
  {
    title: 'By kind of company: medians; which kind yours is, only you can tell',
    compared: 'none',
    lines: linesOf(
      (one, segment) => one.kind === 'median' && !isOfAll(one, segment) && !isOfSize(one, segment),
    ),
  },
  {
    title: "By size of customer: an author's rule of thumb, and no median to be compared with",
    compared: 'none',
    lines: linesOf(({ kind }) => kind === 'rule of thumb'),
  },
];

function isOfAll({ kind }: Benchmark, { segment }: BenchmarkSegment): boolean {
  return kind === 'median' && segment === 'all';
}

function isOfSize({ kind }: Benchmark, { from }: BenchmarkSegment): boolean {
  return kind === 'median' && from !== undefined;
}

function linesOf(
  belongs: (benchmark: Benchmark, segment: BenchmarkSegment) => boolean,
): readonly PublishedLine[] {
  return BENCHMARKS.flatMap((benchmark) =>
    benchmark.segments.flatMap((segment, place) => {
      const below = benchmark.segments[place + 1]?.from;
      const line = { benchmark, segment, name: nameOf(segment) };
      return belongs(benchmark, segment) ? [{ ...line, ...(below && { below }) }] : [];
    }),
  );
}

function nameOf({ segment }: BenchmarkSegment): string {
  return (
    NAMES[segment] ??
    `Contracts of ${segment.replace('<', 'less than ').replace('>', 'more than ')}`
  );
}
