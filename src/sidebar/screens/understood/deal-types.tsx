import { CATEGORIES, type RevenueCategory } from '../../../core/category';
import { comparable } from '../../../core/settings';
import { words } from '../../words/words';
import type { Choosing } from './choices';

type Line = readonly [type: string, category: RevenueCategory | null];

/** What each deal type means: those that a person must say in front, the others folded away. */
export function DealTypes({ draft, onChoose }: Choosing) {
  const { types, settings } = draft.understanding;
  const lines = [...types.keys()].map(
    (type): Line => [type, settings.types.get(comparable(type)) ?? null],
  );
  if (lines.length === 0) return null;
  const asked = lines.filter(([type]) => isAsked(type, types.get(type) ?? null));
  const others = lines.filter((line) => !asked.includes(line));
  const choose = (type: string, category: RevenueCategory) =>
    onChoose({ types: new Map([[comparable(type), category]]) });
  return (
    <section>
      <h2>{words.typesTitle}</h2>
      <p class="quiet">{words.typesHint}</p>
      {asked.length > 0 && <TypeLines lines={asked} isAsked onChoose={choose} />}
      {others.length > 0 && (
        <details open={asked.length === 0 && others.length <= FEW}>
          <summary>
            {asked.length > 0 ? words.otherTypes(others.length) : words.dealTypes(others.length)}
          </summary>
          <TypeLines lines={others} isAsked={false} onChoose={choose} />
        </details>
      )}
    </section>
  );
}

const FEW = 4;

/** A type whose words say nothing, or that may mean several things. */
function isAsked(type: string, guess: RevenueCategory | null): boolean {
  return guess === null || /existing/i.test(type);
}

function TypeLines({
  lines,
  isAsked: asked,
  onChoose,
}: {
  readonly lines: readonly Line[];
  readonly isAsked: boolean;
  readonly onChoose: (type: string, category: RevenueCategory) => void;
}) {
  const choose = (type: string, value: string) => {
    const category = CATEGORIES.find((one) => one === value);
    if (category) onChoose(type, category);
  };
  return (
    <ul class="types">
      {lines.map(([type, category], index) => {
        const id = `type-${asked ? 'asked' : 'known'}-${index}`;
        return (
          <li key={type}>
            <label for={id}>
              <span>{type}</span>
              {asked && <span class="badge">{words.check}</span>}
            </label>
            <select
              id={id}
              value={category ?? ''}
              onChange={(event) => choose(type, event.currentTarget.value)}
            >
              {category === null && <option value="">{words.noCategory}</option>}
              {CATEGORIES.map((one) => (
                <option key={one} value={one} selected={one === category}>
                  {words.sentence(one)}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}
