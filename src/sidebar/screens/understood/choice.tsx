import type { ComponentChildren } from 'preact';
import { words } from '../../words/words';

/** One value that a choice can have, as it is called on the screen. */
export type Option<T extends string> = readonly [value: T, text: string];

/** A labelled drop-down with the reason for what it shows; marked where the data does not tell. */
export function Choice<T extends string>({
  id,
  label,
  value,
  options,
  isSure,
  onChoose,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: T | '';
  readonly options: readonly Option<T>[];
  readonly isSure: boolean;
  readonly onChoose: (value: T) => void;
  readonly children?: ComponentChildren;
}) {
  const choose = (text: string) => {
    const chosen = options.find(([one]) => one === text);
    if (chosen) onChoose(chosen[0]);
  };
  return (
    <div class={isSure ? 'choice' : 'choice unsure'}>
      <label for={id}>
        <span>{label}</span>
        {!isSure && <span class="badge">{words.check}</span>}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-reason`}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
      <p class="quiet" id={`${id}-reason`}>
        {children}
      </p>
    </div>
  );
}
