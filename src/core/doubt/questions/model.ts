import { guessCategory } from '../../category';
import { rowsOf } from '../../dropped/dropped';
import { isOfJoined } from '../../dropped/joined/joined-as';
import { isBlank, textOf } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { type ModelFit, modelFits } from '../../report/model';
import type { RevenueModel } from '../../settings';
import { fitText, doubtWords as words } from '../doubt-words';
import { type Ask, type Evidence, type Facts, type Question, when } from '../question';

/** Which revenue model the report is kept in: what its columns hold, and whether its rows are deals at all. */
export const askModel: Ask = (facts) => {
  if (facts.choices.model) return [];
  if (isOfJoined(facts.dropped)) return [ofLineItems];
  const fits = modelFits(facts.dropped.report, facts.won).filter(({ rows }) => rows > 0);
  const readings = fits.map((fit) => ({
    says: words.modelIs(fit.model),
    choices: { model: fit.model },
    set: `Revenue model=${fit.model}`,
    evidence: [...evidenceOf(fit, facts), ...FOR[fit.model](facts)],
  }));
  return readings.length === 0 ? [] : [{ about: 'Revenue model', readings }];
};

/** A line item is paid from a day until a day, whatever type its deal has. */
const ofLineItems: Question = {
  about: 'Revenue model',
  readings: [
    {
      says: words.modelIs('contracts'),
      choices: { model: 'contracts' },
      set: 'Revenue model=contracts',
      evidence: [{ says: words.areLineItems, weight: 3 }],
    },
  ],
};

/** How strongly a model's own columns speak: on every row, and where any row fills them at all. */
const STRENGTH: Readonly<Record<RevenueModel, readonly [all: number, any: number]>> = {
  // HubSpot's properties of recurring revenue were made for nothing else.
  'recurring deals': [1.5, 2.5],
  contracts: [2, 1],
  'deal movements': [1.5, 0],
  'monthly snapshots': [2.5, 0],
  'invoices or orders': [2.5, 0],
};

function evidenceOf(fit: ModelFit, facts: Facts): readonly Evidence[] {
  const { model, rows, of } = fit;
  const [all, any] = STRENGTH[model];
  const isDated = model === 'monthly snapshots' || model === 'invoices or orders';
  const isOfDeals = areDeals(facts);
  const weight = (all * rows) / Math.max(1, of) + any;
  return [
    { says: fitText(fit), weight },
    ...when(isDated && !isOfDeals, 1, words.notDeals),
    // No clause: it speaks against, and is said where it speaks for the others.
    ...(isDated && isOfDeals ? [{ says: '', weight: -3 }] : []),
  ];
}

const DEAL: readonly FieldId[] = ['isWon', 'stage', 'closeDate'];

/** Whether at least half of the rows have what only deals have. */
function areDeals({ dropped }: Facts): boolean {
  const get = rowsOf(dropped);
  const { rows } = dropped.report;
  const deals = rows.filter((_, place) => DEAL.some((id) => !isBlank(get(place)(id))));
  return deals.length * 2 >= rows.length;
}

/** What speaks for a model beside the columns that are its own. */
const FOR: Readonly<Record<RevenueModel, (facts: Facts) => readonly Evidence[]>> = {
  'recurring deals': ({ won }) =>
    when(
      won.some((get) => !isBlank(get('inactiveDate'))),
      1,
      words.endsFilled,
    ),
  contracts: ({ won }) =>
    when(
      won.filter((get) => !isBlank(get('contractEnd'))).length * 2 >= won.length,
      1,
      words.endsFilled,
    ),
  'deal movements': ({ won }) => {
    const types = new Set(won.map((get) => guessCategory(textOf(get('type')))));
    types.delete(null);
    return when(types.size >= 3, 0.5, words.typesVary);
  },
  'monthly snapshots': (facts) => when(doCompaniesRepeat(facts), 1, words.companiesRepeat),
  'invoices or orders': ({ dropped }) =>
    when(
      dropped.header.columns.has('invoiceNumber') || dropped.header.columns.has('billed'),
      1,
      words.documentsNamed,
    ),
};

/** Whether rows name the same companies again and again, each time of another month. */
function doCompaniesRepeat({ dropped }: Facts): boolean {
  const get = rowsOf(dropped);
  const seen = new Map<string, Set<string>>();
  dropped.report.rows.forEach((_, place) => {
    const read = get(place);
    const company = ['companyId', 'companyIds', 'company', 'companies']
      .map((id) => textOf(read(id as FieldId)))
      .find((text) => text !== '');
    const months = seen.get(company ?? '') ?? new Set();
    seen.set(company ?? '', months.add(textOf(read('snapshotMonth'))));
  });
  const repeating = [...seen.values()].filter((months) => months.size > 1);
  return repeating.length * 2 >= seen.size;
}
