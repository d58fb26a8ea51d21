/** The same function, which works out what a key comes to once however often it is asked: a column holds few days, flags and types. */
export function onceEach<Key, Value extends object | string | number | boolean | null>(
  read: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
