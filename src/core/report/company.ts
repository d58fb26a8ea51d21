import { comparable } from '../settings';
import { textOf } from './cell';
import type { Fields } from './fields';

/** Who a row is about, before names are matched to IDs. */
export interface Company {
  /** In lower case; empty where the row has none. */
  readonly id: string;
  readonly name: string;
  /** The name as it is compared. */
  readonly plainName: string;
}

/** The company of a row. */
export function companyOf(get: Fields): Company {
  const name = nameOf(get);
  return { id: companyId(get), name, plainName: comparable(name) };
}

/** The primary company's ID, else the first company's. */
export function companyId(get: Fields): string {
  return comparable(textOf(get('companyId')) || first(textOf(get('companyIds'))));
}

/** The primary company's name, else the first company's, else the contact. */
export function nameOf(get: Fields): string {
  return textOf(get('company')) || companyName(get) || textOf(get('contact'));
}

function companyName(get: Fields): string {
  const names = textOf(get('companies'));
  return textOf(get('companyIds')).includes(';') ? first(names) : names;
}

function first(list: string): string {
  return (list.split(';')[0] ?? '').trim();
}
