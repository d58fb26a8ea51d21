import { FOREIGN_LABELS } from '../../../src/core/dropped/foreign-label-words';
import { meaningsOf, wideHeader } from '../../../src/core/dropped/labels';
import { lines, read } from './read';

const LABELS = Object.entries(FOREIGN_LABELS).flatMap(([language, labels]) =>
  Object.entries(labels).flatMap(([id, names]) =>
    names.map((name) => [name, language, id] as const),
  ),
);

test.each(LABELS)('"%s" is in %s the column of %s', (name, _language, id) => {
  const header = wideHeader([['Exchange rate', name, 'nothing known']]);
  const places = [...(header?.columns ?? []), ...(header?.extras ?? [])];
  expect(places.find(([, at]) => at === 1)?.[0]).toBe(id);
});

describe('stages of won and lost deals are known by their names', () => {
  const report = (won: string, lost: string) =>
    read(
      lines(
        'Tietueen tunnus,Associated Company (Primary),Sulkemispäivä,Kaupan vaihe,Summa,Sopimuksen alkupäivä,Sopimuksen päättymispäivä',
        `1,Oak,2024-01-10,${won},1200,2024-02-01,2025-01-31`,
        `2,Elm,2024-01-10,${lost},2400,2024-02-01,2025-01-31`,
      ),
      '2024-03',
    );

  test.each([
    ['English', 'Closed Won', 'Closed Lost'],
    ['German', 'Abgeschlossen und gewonnen', 'Abgeschlossen und verloren'],
    ['French', 'Fermée gagnée', 'Fermée perdue'],
    ['Spanish', 'Cierre ganado', 'Cierre perdido'],
    ['Spanish, denied', 'Ganado', 'No ganado'],
    ['Portuguese', 'Fechado ganho', 'Fechado perdido'],
    ['Dutch', 'Gesloten gewonnen', 'Niet gewonnen'],
    ['Italian', 'Chiuso vinto', 'Chiuso perso'],
    ['Polish', 'Zamknięte wygrane', 'Zamknięte przegrane'],
    ['Swedish', 'Stängd vunnen', 'Stängd förlorad'],
    ['Danish', 'Lukket vundet', 'Lukket tabt'],
    ['Finnish', 'Suljettu voitettu', 'Suljettu menetetty'],
    ['Japanese', '成約', '失注'],
  ])('in %s', (_language, won, lost) => {
    const { states, doubts } = report(won, lost);
    expect([states, doubts]).toEqual([{ counted: 1, 'not won': 1 }, []]);
  });
});

test.each(['TRUE', 'WAHR', 'VRAI', 'WAAR', 'TAK', 'はい', 'ja', 'Sí', 'vero', 'kyllä'])(
  '"%s" says that a deal was won',
  (flag) =>
    expect(
      read(
        lines(
          'Record ID,Company,Close Date,Is Closed Won,Recurring revenue amount',
          `1,Oak,2024-01-10,${flag},100`,
          '2,Elm,2024-01-10,false,100',
        ),
        '2024-02',
      ).states,
    ).toEqual({ counted: 1, 'not won': 1 }),
);

describe('a label in another language is read with articles and without:', () => {
  test.each([
    ['Fecha de inactividad de los ingresos recurrentes', 'inactiveDate'],
    ['Motivo de inactividad de los ingresos recurrentes', 'inactiveReason'],
    ['Fecha del cierre', 'closeDate'],
    ['Etapa de negocio', 'stage'],
    ['Data do fechamento', 'closeDate'],
    ["Raison d'inactivité du revenu récurrent", 'inactiveReason'],
  ] as const)('%s', (label, id) => expect(meaningsOf(label)).toContain(id));
});
