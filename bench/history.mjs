// A made company's deals, the same for the same number of customers on every machine: recurring deals of three years.

const FIRST_MONTH = 2023 * 12 + 10;
const MONTHS = 36;
const LAST = FIRST_MONTH + MONTHS - 1;

/** The last month of every made history. */
export const LAST_MONTH = '2026-10';

const HEADER = [
  ...['Record ID', 'Amount', 'Close Date', 'Create Date', 'Deal Name', 'Deal owner', 'Deal Stage'],
  ...['Industry', 'Is Closed Won', 'Pipeline', 'Product line', 'Recurring revenue amount'],
  ...['Recurring revenue deal type', 'Recurring revenue inactive date'],
  ...['Recurring revenue inactive reason', 'Region', 'Associated Company (Primary)'],
  'Associated Company IDs (Primary)',
];

const INDUSTRIES = ['SMB', 'Mid-Market', 'Enterprise', 'Public sector'];
const REGIONS = ['EMEA', 'Americas', 'APAC'];
const OWNERS = Array.from({ length: 8 }, (_, place) => `Owner ${place + 1}`);

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const dayOf = (month, day) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** What the next deal does to the amount of the one before. */
function changed(amount, chance) {
  const kind = chance();
  if (kind < 0.6) return { type: 'Renewal', amount };
  if (kind < 0.85) return { type: 'Upgrade', amount: amount + 5 * Math.ceil(chance() * 40) };
  return { type: 'Downgrade', amount: Math.max(10, amount - 5 * Math.ceil(chance() * 20)) };
}

/** One customer's deals, each in the place of the one before; one customer in six has left by the end. */
function dealsOf(customer, chance) {
  const own = {
    name: `Company ${customer}`,
    industry: INDUSTRIES[Math.floor(chance() * 4)],
    region: REGIONS[Math.floor(chance() * 3)],
    line: chance() < 0.8 ? 'Platform' : 'Services',
    owner: OWNERS[customer % 8],
  };
  const first = FIRST_MONTH + Math.floor(chance() * (MONTHS - 8));
  const months = startsFrom(first, chance);
  const deals = [];
  let next = { type: 'New business', amount: 100 + 5 * Math.floor(chance() * 400) };
  for (const [step, month] of months.entries()) {
    const { type, amount } = next;
    next = changed(amount, chance);
    const ends = months[step + 1] ?? (chance() < 1 / 6 ? LAST - 1 : null);
    const reason = ends === null ? '' : step === months.length - 1 ? 'Churned' : next.type;
    const end = ends === null ? '' : dayOf(Math.max(ends, month + 1), 12);
    deals.push({ ...own, customer, step, month, amount, type, end, reason });
  }
  return deals;
}

/** The months in which a customer's deals begin: about five of them, each at least a month after the one before. */
function startsFrom(first, chance) {
  const apart = 1 + 2 * Math.floor((LAST - first) / 9);
  const months = [];
  for (let month = first; month <= LAST; month += 1 + Math.floor(chance() * 2 * apart))
    months.push(month);
  return months;
}

function rowOf({ name, customer, step, month, amount, type, end, reason, ...own }, place) {
  const day = dayOf(month, 12);
  return [
    ...[String(50000000 + place), String(amount * 12), day, day, `${name} ${step}`, own.owner],
    ...['Closed Won', own.industry, 'true', 'Sales', own.line, String(amount), type, end, reason],
    ...[own.region, name, String(9000000 + customer)],
  ];
}

/** Header and rows of a report of so many customers, about five deals each, in the order of their dates. */
export function history(customers, seed = 7) {
  const chance = chances(seed);
  const deals = Array.from({ length: customers }, (_, place) => dealsOf(place + 1, chance)).flat();
  return [HEADER, ...deals.sort((a, b) => a.month - b.month).map(rowOf)];
}

/** The report as HubSpot writes it. */
export function csvOf(rows) {
  const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(quoted).join(',')).join('\n');
}

/** The rows of the last month apart from those before it. */
export function withoutLastMonth([header, ...rows]) {
  const isLast = (row) => row[2].startsWith(LAST_MONTH);
  return { before: [header, ...rows.filter((row) => !isLast(row))], last: rows.filter(isLast) };
}
