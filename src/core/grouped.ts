/** Adds a value to those of its key; the list grows in place, since copying it for each value would cost its length squared. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
