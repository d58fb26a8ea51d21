import type { PlainSettings } from '../../src/workbook/plan';

/** Settings as a workbook holds them, but for what a test says otherwise. */
export function plainSettingsOf(said: Partial<PlainSettings>): PlainSettings {
  return {
    model: 'recurring deals',
    amountMeans: 'MRR',
    renewalMeans: 'full MRR',
    endMeans: 'last day paid',
    asOf: '2026-09',
    graceDays: 14,
    reactivationInNrr: false,
    quickRatioReactivation: true,
    period: 'month',
    yearBegins: 1,
    historyFrom: '',
    grossMargin: null,
    moneyAs: 'MRR',
    missingRecords: 'automatic',
    recordAddress: '',
    segments: [],
    metrics: [],
    controls: [],
    accepted: [],
    checksOff: [],
    tabsLeftOut: [],
    nrrTarget: 1,
    grrTarget: 0.9,
    currency: '',
    types: [],
    wonStages: [],
    pipelines: [],
    excluded: [],
    sameAs: [],
    rates: [],
    columns: [],
    ...said,
  };
}
