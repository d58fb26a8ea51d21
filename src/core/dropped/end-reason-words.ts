/** What portals write as the reason why a deal ended where something comes in its place; whole reasons, in lower case without accents. */
export const GOING_ON_WORDS: readonly (readonly [plain: string, words: readonly string[]])[] = [
  [
    'Renewal',
    [
      'renewal',
      'renewed',
      'renewed early',
      'early renewal',
      'auto renewal',
      'auto renewed',
      'contract renewal',
      'contract renewed',
      'renewed with changes',
      'verlangert',
      'verlangerung',
      'vertragsverlangerung',
      'erneuert',
      'erneuerung',
      'renouvele',
      'renouvelee',
      'renouvellement',
      'renovacion',
      'renovado',
      'renovada',
      'renovacao',
      'rinnovo',
      'rinnovato',
      'verlenging',
      'verlengd',
      'odnowienie',
      'odnowiona',
      'fornyelse',
      'fornyad',
      'fornyet',
      'uusinta',
      'uusittu',
      '更新',
    ],
  ],
  [
    'Upgrade',
    [
      'upgrade',
      'upgraded',
      'upsell',
      'upsold',
      'expansion',
      'expanded',
      'mise a niveau',
      'mejora',
      'uppgradering',
      'opgradering',
      'アップグレード',
    ],
  ],
  [
    'Downgrade',
    [
      'downgrade',
      'downgraded',
      'contraction',
      'herabstufung',
      'retrogradation',
      'nedgradering',
      'ダウングレード',
    ],
  ],
];

/** What stands in a cell where no reason was chosen. */
export const NO_REASON_WORDS: readonly string[] = ['', 'none', 'no reason', 'n a', 'na', 'null'];

/** The reason of what has a date of cancellation and none of its own. */
export const CANCELLED = 'Cancelled';
