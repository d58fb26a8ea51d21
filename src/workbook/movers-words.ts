import { movesSpan } from './movers-columns';
import { LISTED } from './movers-lists';
import type { Plan } from './plan';
import { numberAt, type Phrase, wordsAt } from './words-cells';

/** The parts of Movers' sentence: how many customers moved, and what the largest changes make up. */
export function moverPhrases(plan: Plan): readonly Phrase[] {
  const size = movesSpan(plan, 'size');
  const places = Array.from({ length: LISTED }, (_, index) => `LARGE(${size};${index + 1})`);
  return [
    {
      about: 'Customers who moved',
      number: `COUNTIFS(${size};">0")`,
      words: (number) => `${number}&IF(${number}=1;" customer's";" customers'")`,
    },
    {
      about: 'MRR of the largest',
      number: places.join('+'),
      words: (number) => `ROUND(100*${number}/SUM(${size});0)&"%"`,
    },
  ];
}

/** What the largest changes make up of all, in a sentence. */
export function moversSentence(): string {
  const count = numberAt('Movers', 0);
  const few = `${wordsAt('Movers', 0)}&" MRR changed in this period."`;
  const many = `"The ten largest of "&${count}&" changes make up "&${wordsAt('Movers', 1)}&" of all MRR that moved."`;
  const said = `IF(${count}>${LISTED};${many};${few})`;
  return `IF(${count}>0;${said};"No customer's MRR changed in this period.")`;
}
