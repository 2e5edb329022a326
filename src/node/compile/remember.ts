/**
 * Makes a slow reading of texts remember what it read last. Texts are read again where a translation
 * leaves them in English, and by tests, which compile hundreds of sites with one line changed.
 * @param most how many texts it remembers
 */
export function remember<Value>(
  read: (text: string) => Value,
  most: number,
): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    const [oldest] = known.size < most ? [] : known.keys()
    if (oldest !== undefined) known.delete(oldest)
    known.set(text, value)
    return value
  }
}
