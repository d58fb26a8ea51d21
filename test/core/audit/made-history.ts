import fc from 'fast-check';
import type { RevenueCategory } from '../../../src/core/category';
import { addMonths } from '../../../src/core/days';
import type { RevenueModel } from '../../../src/core/settings';
import { day, type Said } from '../made-deals';

/** The models in which made histories are told. */
export type MadeModel = Extract<RevenueModel, 'recurring deals' | 'contracts' | 'deal movements'>;

/** One step of a customer: what is paid from a day on. */
interface Step {
  readonly from: number;
  readonly until: number | null;
  readonly mrr: number;
  readonly category: RevenueCategory;
}

const FIRST = day('2023-01-10');
const AS_OF = day('2026-06-30');
const CHANGES: readonly RevenueCategory[] = ['renewal', 'upsell', 'downgrade', 'renewal'];
const LABELS: Readonly<Partial<Record<RevenueCategory, string>>> = {
  'new business': 'New business',
  renewal: 'Renewal',
  upsell: 'Upsell',
  downgrade: 'Downgrade',
};

/** A customer who stays, whose deals take each other's place; the amounts avoid twelve times each other. */
function stepsOf(start: number, changes: readonly number[]): readonly Step[] {
  const starts = changes.map((_, index) => addMonths(FIRST + start, index * 8));
  const known = starts.filter((from) => from < AS_OF - 60);
  let mrr = 200 + (start % 7) * 50;
  return known.map((from, index) => {
    const category = index === 0 ? 'new business' : (CHANGES[changes[index] ?? 0] ?? 'renewal');
    if (category === 'upsell') mrr += 60;
    if (category === 'downgrade') mrr -= 20;
    return { from, until: known[index + 1] ?? null, mrr, category };
  });
}

/** A row as a portal of the model records a step, and what was paid before it. */
function rowOf(model: MadeModel, step: Step, before: number): Said {
  const { from, until, mrr, category } = step;
  const type = LABELS[category] ?? '';
  const won = { isWon: true, stage: 'Closed Won', owner: 'Kim', createDate: from - 20 };
  if (model === 'recurring deals')
    return {
      ...won,
      ...{ closeDate: from, recurringAmount: mrr, amount: mrr * 12, recurringType: type },
      inactiveDate: until,
    };
  if (model === 'contracts') {
    const end = until === null ? addMonths(from, 36) - 1 : until - 1;
    return { ...won, closeDate: from, contractStart: from, contractEnd: end, mrr, type };
  }
  const amount = category === 'renewal' ? mrr : mrr - before;
  return { ...won, closeDate: from, amount, type };
}

/** A true history of some customers, told in a model. */
export function madeHistory(model: MadeModel): fc.Arbitrary<readonly Said[]> {
  const customer = fc.record({
    start: fc.integer({ min: 0, max: 300 }),
    changes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 5 }),
  });
  return fc.array(customer, { minLength: 12, maxLength: 30 }).map((customers) =>
    customers.flatMap(({ start, changes }, place) => {
      const steps = stepsOf(start, changes);
      return steps.map((step, index) => ({
        ...rowOf(model, step, steps[index - 1]?.mrr ?? 0),
        recordId: String(1000 + place * 10 + index),
        companyId: String(place + 1),
        company: `Customer ${place + 1}`,
        dealName: `Customer ${place + 1} ${step.category} ${index}`,
      }));
    }),
  );
}
