import { figuresBack } from '../../src/sidebar/state/figures-back';
import { updateWords } from '../../src/sidebar/words/update-words';
import { headline } from '../import/fake-server';

const FIRST = { nrr: 0.99, closing: 1000 };
const SECOND = { nrr: 1.015, closing: 2000 };
const THIRD = { nrr: 0.9, closing: 3000 };
const line = (number: number, reported = FIRST, status = 'in') =>
  ({ number, status, holds: 'deals', reported }) as const;

describe('the figures to which an undo goes back', () => {
  test('are those of the import before it', () =>
    expect(figuresBack({ number: 2 }, [line(1), line(2, SECOND)])).toEqual([SECOND, FIRST]));
  test('are those of the latest before it that counts', () =>
    expect(
      figuresBack({ number: 3 }, [line(1), line(2, SECOND, 'undone'), line(3, THIRD)]),
    ).toEqual([THIRD, FIRST]));
  test('are none where nothing was imported before it', () =>
    expect(figuresBack({ number: 1 }, [line(1)])).toBeNull());
  test('are none where the import before it kept none', () => {
    const { reported, ...before } = line(1);
    expect(reported).toEqual(FIRST);
    expect(figuresBack({ number: 2 }, [before, line(2, SECOND)])).toBeNull();
  });
  test('are none of companies, which change no NRR', () =>
    expect(
      figuresBack({ number: 3 }, [
        line(1),
        line(2, SECOND),
        { ...line(3), holds: 'companies' as const },
      ]),
    ).toBeNull());

  test('are said before', () =>
    expect(updateWords.undoFigures(SECOND, FIRST)).toMatch(
      /^NRR of the month goes from 101\.5 % back to 99\.0 %, and closing MRR from 2,000 to 1,000: /,
    ));
  test('are said afterwards, as the tabs show them', () => {
    const card = (label: string, text: string) => ({ label, text, change: '' });
    const cards = [
      card('NRR, month', '99.0 %'),
      card('GRR, month', ''),
      card('Closing MRR', '1,000'),
    ];
    const shown = { ...headline(1, '2026-10'), cards };
    expect(updateWords.undoneFigures(shown)).toBe(
      'Oct 2026 again. NRR, month: 99.0 %. Closing MRR: 1,000.',
    );
    expect(updateWords.undoneFigures({ ...shown, cards: [] })).toBe(
      'Oct 2026 again. No figure yet.',
    );
  });
});
