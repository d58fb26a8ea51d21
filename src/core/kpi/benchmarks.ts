/** A retention figure that somebody published; ratios of twelve months, 1 is 100 %. */
export interface Benchmark {
  readonly source: string;
  readonly url: string;
  /** The year of publication; null where the source does not say. */
  readonly year: number | null;
  /** The year it is about; null where the source does not say. */
  readonly about: number | null;
  /** Companies asked; null where the source does not say. */
  readonly companies: number | null;
  /** What kind of figure it is: a median of a survey, or the author's own rule. */
  readonly kind: 'median' | 'rule of thumb';
  /** A: the source itself was read; B: a report about it. */
  readonly grade: 'A' | 'B';
  readonly segments: readonly BenchmarkSegment[];
}

/** One group of companies of a source. */
export interface BenchmarkSegment {
  /** Its name in lower case. */
  readonly segment: string;
  /** The lowest yearly contract value in dollars that belongs to it, where contract value tells the groups apart. */
  readonly from?: number;
  readonly nrr?: number;
  readonly grr?: number;
}

/** Published figures, the one to prefer first. */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    source: 'SaaS Capital, 2023 B2B SaaS Retention Benchmarks (Research Brief 28)',
    url: 'https://www.saas-capital.com',
    year: 2023,
    about: 2022,
    companies: 1500,
    kind: 'median',
    grade: 'A',
    segments: [
      { segment: '<$12k', from: 0, nrr: 1, grr: 0.9 },
      { segment: '$12k-25k', from: 12000, nrr: 1.02, grr: 0.9 },
      { segment: '$25k-50k', from: 25000, nrr: 1.03, grr: 0.92 },
      { segment: '$50k-100k', from: 50000, nrr: 1.05, grr: 0.93 },
      { segment: '$100k-250k', from: 100000, nrr: 1.07, grr: 0.93 },
      { segment: '>$250k', from: 250000, nrr: 1.1, grr: 0.93 },
    ],
  },
  {
    source: 'Benchmarkit, 2025 SaaS Performance Metrics',
    url: 'https://www.benchmarkit.ai/2025benchmarks',
    year: 2025,
    about: 2024,
    companies: null,
    kind: 'median',
    grade: 'A',
    segments: [{ segment: 'all', nrr: 1.01 }],
  },
  {
    source: 'KeyBanc Capital Markets and Sapphire Ventures, 2024 Private SaaS Survey',
    url: 'https://docs.imboard.ai/api/ontology/customers.json',
    year: 2024,
    about: 2023,
    companies: null,
    kind: 'median',
    grade: 'B',
    segments: [{ segment: 'all', grr: 0.91 }],
  },
  {
    source: 'SaaS Capital, 2023, quoted by ChurnZero',
    url: 'https://churnzero.net/blog/saas-customer-retention-benchmarks/',
    year: 2023,
    about: 2022,
    companies: 1500,
    kind: 'median',
    grade: 'B',
    segments: [{ segment: 'all', nrr: 1.02 }],
  },
  {
    source: 'SaaS Capital, 2022 B2B SaaS Retention Benchmarks (Research Brief 26)',
    url: 'https://www.scribd.com/document/707761431/B2B-SaaS-Retention-Benchmarks',
    year: 2022,
    about: 2021,
    companies: 1500,
    kind: 'median',
    grade: 'B',
    segments: [
      { segment: 'horizontal', grr: 0.91 },
      { segment: 'vertical', grr: 0.93 },
    ],
  },
  {
    source: 'SaaStr, What are user retention benchmarks for enterprise applications?',
    url: 'https://www.saastr.com/what-are-user-retention-benchmarks-for-enterprise-applications/',
    year: null,
    about: null,
    companies: null,
    kind: 'rule of thumb',
    grade: 'B',
    segments: [
      { segment: 'very small', nrr: 0.8 },
      { segment: 'smb', nrr: 0.95 },
      { segment: 'enterprise', nrr: 1.2 },
    ],
  },
];

/** The first published figure of a metric for a group of companies, with where it comes from. */
export interface Published {
  readonly ratio: number;
  readonly segment: string;
  readonly benchmark: Benchmark;
}

/**
 * The published figure for a segment by name, or for a yearly contract value in dollars; null where nobody published one.
 * @example publishedFor('nrr', 30000)?.ratio //=> 1.03
 */
export function publishedFor(metric: 'nrr' | 'grr', of: string | number): Published | null {
  for (const benchmark of BENCHMARKS) {
    const fits = benchmark.segments.filter((one) => isOf(one, of) && one[metric] !== undefined);
    const found = fits[fits.length - 1];
    if (found) return { ratio: found[metric] ?? 0, segment: found.segment, benchmark };
  }
  return null;
}

function isOf({ segment, from }: BenchmarkSegment, of: string | number): boolean {
  if (typeof of === 'number') return from !== undefined && of >= from;
  return segment === of.trim().toLowerCase();
}

/** Where a figure comes from, in one line. */
export function sourceText({ segment, benchmark }: Published): string {
  const { source, year, about, companies, kind } = benchmark;
  const survey = companies === null ? kind : `${kind} of ${companies} companies`;
  const when = [about && `figures of ${about}`, year ? `published ${year}` : 'undated'];
  return [source, `${survey}, ${segment}`, ...when].filter((part) => part).join('; ');
}
