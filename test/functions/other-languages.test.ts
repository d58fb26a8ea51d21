import { asked, refusal, table } from './asked';

/** One history in the words of HubSpot's exports: Oak stays, Elm leaves in June, Ash comes in July. */
const REPORTS: Readonly<Record<string, string>> = {
  Spanish: `
    ID de registro | Empresa asociada | Fecha de cierre | Etapa del negocio | Importe de ingresos recurrentes | Fecha de inactividad de ingresos recurrentes
    1 | Oak | 15/01/2025 | Cierre ganado | 1.000,00 |
    2 | Elm | 20/01/2025 | Cierre ganado | 500,00 | 15/06/2025
    3 | Ash | 20/07/2025 | Cierre ganado | 70,00 |
    4 | Yew | 20/03/2025 | Cierre perdido | 70,00 |`,
  French: `
    ID de fiche d'informations | Entreprise associée | Date de fermeture | Phase de la transaction | Montant du revenu récurrent | Date d'inactivité du revenu récurrent
    1 | Oak | 15/01/2025 | Fermée gagnée | 1 000,00 |
    2 | Elm | 20/01/2025 | Fermée gagnée | 500,00 | 15/06/2025
    3 | Ash | 20/07/2025 | Fermée gagnée | 70,00 |
    4 | Yew | 20/03/2025 | Fermée perdue | 70,00 |`,
  Portuguese: `
    ID do registro | Empresa associada | Data de fechamento | Etapa do negócio | Valor da receita recorrente | Data de inatividade da receita recorrente
    1 | Oak | 15/01/2025 | Fechado ganho | R$ 1.000,00 |
    2 | Elm | 20/01/2025 | Fechado ganho | R$ 500,00 | 15/06/2025
    3 | Ash | 20/07/2025 | Fechado ganho | R$ 70,00 |
    4 | Yew | 20/03/2025 | Fechado perdido | R$ 70,00 |`,
  German: `
    Datensatz-ID | Zugeordnetes Unternehmen | Abschlussdatum | Deal-Phase | Betrag des wiederkehrenden Umsatzes | Inaktivitätsdatum des wiederkehrenden Umsatzes
    1 | Oak | 15.01.2025 | Abgeschlossen und gewonnen | 1.000,00 |
    2 | Elm | 20.01.2025 | Abgeschlossen und gewonnen | 500,00 | 15.06.2025
    3 | Ash | 20.07.2025 | Abgeschlossen und gewonnen | 70,00 |
    4 | Yew | 20.03.2025 | Abgeschlossen und verloren | 70,00 |`,
};

describe.each(Object.entries(REPORTS))('a report with labels in %s', (_, text) => {
  test('is read as it was exported', () =>
    expect(asked('NRR', table(text), '2025-06', '', '')).toBeCloseTo(1000 / 1500, 9));
});

const WITHDRAWN: Readonly<Record<string, readonly [label: string, active: string, not: string]>> = {
  Spanish: ['Estado', 'Activo', 'Anulado'],
  French: ['Statut', 'Actif', 'Brouillon'],
  Portuguese: ['Situação', 'Ativo', 'Rascunho'],
  German: ['Zustand', 'Aktiv', 'Storniert'],
};

describe.each(Object.entries(WITHDRAWN))(
  'a column of states in %s',
  (language, [label, active, not]) => {
    const beside = (last: string) =>
      (REPORTS[language] ?? '')
        .trim()
        .split('\n')
        .map((line, at, { length }) => {
          const state = at === 0 ? label : at === length - 2 ? last : active;
          return `${line.trim().replace(/\|$/, '| ')} | ${state}`;
        })
        .join('\n');

    test('is refused where a row may not count', () =>
      expect(refusal('NRR', table(beside(not)), '2025-06', '', '')).toContain(`Column '${label}'`));
    test('is read past where every row does', () =>
      expect(asked('NRR', table(beside(active)), '2025-06', '', '')).toBeCloseTo(1000 / 1500, 9));
  },
);
