/** The same keys, each with what `map` makes of its value. */
export function mapEntries<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (id: string, value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, map(id, value)]))
}
