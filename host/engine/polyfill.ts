type Groups<T> = Partial<Record<PropertyKey, T[]>>;

/** Items by the key that a function gives each, as `Object.groupBy` answers. */
export function groupBy<T>(items: Iterable<T>, key: (item: T, index: number) => PropertyKey) {
  const groups: Groups<T> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    const group = groups[name];
    if (group) group.push(item);
    else groups[name] = [item];
  }
  return groups;
}

/** Gives Node 20 the one newer function that the engine calls. */
export function provideGroupBy(): void {
  if ('groupBy' in Object) return;
  Object.defineProperty(Object, 'groupBy', { configurable: true, writable: true, value: groupBy });
}
