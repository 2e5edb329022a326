/** What a room keeps of itself in its object's SQLite, one row each. */

export type FactName =
  | 'settings'
  | 'ownItems'
  | 'lesson'
  | 'hands'
  | 'copyDue'
  | 'copiedAt'
  | 'copies'
  | 'hasOldKeys'

export function loadFact<Value>(sql: SqlStorage, name: FactName): Value | undefined {
  const [row] = sql.exec<{ value: string }>('SELECT value FROM fact WHERE name = ?', name)
  return row && (JSON.parse(row.value) as Value)
}

/** @param value undefined takes it out */
export function saveFact(sql: SqlStorage, name: FactName, value: unknown, revision = 0): void {
  if (value === undefined) sql.exec('DELETE FROM fact WHERE name = ?', name)
  else
    sql.exec('INSERT OR REPLACE INTO fact VALUES (?, ?, ?)', name, JSON.stringify(value), revision)
}
