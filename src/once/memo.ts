import { BoundedMap } from './bounded-map.ts'

/**
 * The same function, with its results kept by what it was given.
 * @param most results kept at any time; see `BoundedMap`
 * @param make what it gives depends on the key alone
 */
export function memo<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const made = new BoundedMap<Key, { value: Value }>(most)
  return (key) => {
    const known = made.get(key)
    if (known) return known.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}
