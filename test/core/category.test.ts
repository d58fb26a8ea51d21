import { CATEGORIES, categoryCode, guessCategory, MID_TERM } from '../../src/core/category';

describe('a deal type most likely means', () => {
  const is = (type: string, expected: ReturnType<typeof guessCategory>) =>
    expect(guessCategory(type)).toBe(expected);

  test('New Business: new business', () => is('New Business', 'new business'));
  test('newbusiness: new business', () => is('newbusiness', 'new business'));
  test('NEW_BUSINESS: new business', () => is('NEW_BUSINESS', 'new business'));
  test('New logo: new business', () => is('New logo', 'new business'));
  test('Neukunde: new business', () => is('Neukunde', 'new business'));
  test('Nuevo negocio: new business', () => is('Nuevo negocio', 'new business'));
  test('Nouvelle affaire: new business', () => is('Nouvelle affaire', 'new business'));
  test('Novo negócio: new business', () => is('Novo negócio', 'new business'));
  test('Renewal: renewal, though "new" is in it', () => is('Renewal', 'renewal'));
  test('RENEWAL: renewal', () => is('RENEWAL', 'renewal'));
  test('Contract renewal: renewal', () => is('Contract renewal', 'renewal'));
  test('Renovación: renewal', () => is('Renovación', 'renewal'));
  test('Renouvellement: renewal', () => is('Renouvellement', 'renewal'));
  test('Verlängerung: renewal', () => is('Verlängerung', 'renewal'));
  test('Erneuerung: renewal, though "neu" is in it', () => is('Erneuerung', 'renewal'));
  test('Existing Business: upsell', () => is('Existing Business', 'upsell'));
  test('existingbusiness: upsell', () => is('existingbusiness', 'upsell'));
  test('Upgrade: upsell', () => is('UPGRADE', 'upsell'));
  test('Closed - Upsell (seats): upsell', () => is('Closed - Upsell (seats)', 'upsell'));
  test('Expansion: upsell', () => is('Expansion', 'upsell'));
  test('Cross-sell: cross-sell', () => is('Cross-sell', 'cross-sell'));
  test('Add-on: cross-sell', () => is('Add-on', 'cross-sell'));
  test('Price increase: price increase, not upsell', () => is('Price increase', 'price increase'));
  test('Preiserhöhung: price increase', () => is('Preiserhöhung', 'price increase'));
  test('Downgrade: downgrade', () => is('DOWNGRADE', 'downgrade'));
  test('Downsell: downgrade', () => is('Downsell', 'downgrade'));
  test('Contraction: downgrade', () => is('Contraction', 'downgrade'));
  test('Churn: churn', () => is('Churn', 'churn'));
  test('Cancellation: churn', () => is('Cancellation', 'churn'));
  test('Kündigung: churn', () => is('Kündigung', 'churn'));
  test('One-time services: one-time', () => is('One-time services', 'one-time'));
  test('one_time: one-time', () => is('one_time', 'one-time'));
  test('Setup fee: one-time', () => is('Setup fee', 'one-time'));
  test('Non-recurring: one-time', () => is('Non-recurring', 'one-time'));
  test('Single-Unit: nothing that can be told', () => is('Single-Unit', null));
  test('a blank: nothing', () => is('', null));
});

describe('a movement is told in other languages:', () => {
  test.each([
    ['Vente additionnelle', 'upsell'],
    ['Réduction', 'downgrade'],
    ['Diminution', 'downgrade'],
    ['Résiliation', 'churn'],
    ['Annulation', 'churn'],
    ['Renouvellement', 'renewal'],
    ['Vente croisée', 'cross-sell'],
    ['Zusatzverkauf', 'upsell'],
    ['Erweiterung', 'upsell'],
    ['Querverkauf', 'cross-sell'],
    ['Reduzierung', 'downgrade'],
    ['Herabstufung', 'downgrade'],
    ['Höherstufung', 'upsell'],
    ['Hochstufung', 'upsell'],
    ['Einstufung', null],
    ['Verlängerung', 'renewal'],
    ['Venta adicional', 'upsell'],
    ['Venta cruzada', 'cross-sell'],
    ['Reducción', 'downgrade'],
    ['Cancelación', 'churn'],
    ['Renovación', 'renewal'],
    ['Venda adicional', 'upsell'],
    ['Venda cruzada', 'cross-sell'],
    ['Redução', 'downgrade'],
    ['Cancelamento', 'churn'],
    ['Renovação', 'renewal'],
    ['Vendita aggiuntiva', 'upsell'],
    ['Vendita incrociata', 'cross-sell'],
    ['Riduzione', 'downgrade'],
    ['Aumento di prezzo', 'price increase'],
    ['Disdetta', 'churn'],
    ['Rinnovo', 'renewal'],
    ['Uitbreiding', 'upsell'],
    ['Bijverkoop', 'upsell'],
    ['Kruisverkoop', 'cross-sell'],
    ['Verlaging', 'downgrade'],
    ['Prijsverhoging', 'price increase'],
    ['Opzegging', 'churn'],
    ['Verlenging', 'renewal'],
  ] as const)('%s', (type, category) => expect(guessCategory(type)).toBe(category));
});

describe('a category has a code', () => {
  test('from 1 on, in the order in which deals of a day take effect', () =>
    expect(CATEGORIES.map(categoryCode)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]));
  test('new business comes first and one-time last', () =>
    expect([CATEGORIES[0], CATEGORIES[7]]).toEqual(['new business', 'one-time']));
  test('which is 0 where there is none', () => expect(categoryCode(null)).toBe(0));
  test('from a price increase to a downgrade, for all changes in mid-term', () =>
    expect(MID_TERM.map(categoryCode)).toEqual([3, 4, 5, 6]));
});
