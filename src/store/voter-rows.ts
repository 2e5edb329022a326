/** The rows of those who voted in a lesson: one for each attempt, with what it gave where another voted under its name. */
import { ballotKey, type Cast, type Voter, type Voters } from '../domain/live/lesson.ts'

export function saveVoter(
  sql: SqlStorage,
  id: string,
  { name, isFirst, votes }: Voter,
  revision: number,
): void {
  const row = [id, name, isFirst ? 1 : 0, JSON.stringify([...votes.values()]), revision]
  sql.exec('INSERT OR REPLACE INTO voter VALUES (?, ?, ?, ?, ?)', ...row)
}

export function loadVoters(sql: SqlStorage): Voters {
  takeUp(sql)
  const rows = sql.exec<{ id: string; name: string; first: number; votes: string }>(
    'SELECT id, name, first, votes FROM voter',
  )
  return new Map(
    Array.from(rows, ({ id, name, first, votes }): [string, Voter] => {
      const casts = JSON.parse(votes) as Cast[]
      const byBallot = new Map(casts.map((cast) => [ballotKey(cast), cast]))
      return [id, { name, isFirst: first === 1, votes: byBallot }]
    }),
  )
}

/** What code that knows of no voters did to the class meanwhile: it parts, removes and deletes without them. */
function takeUp(sql: SqlStorage): void {
  sql.exec(`
    UPDATE voter SET name = (SELECT name FROM owner WHERE owner.id = voter.id)
      WHERE EXISTS (SELECT 1 FROM owner WHERE owner.id = voter.id AND owner.name <> voter.name);
    DELETE FROM voter WHERE name IN (SELECT name FROM removed);
    DELETE FROM voter WHERE NOT EXISTS (SELECT 1 FROM vote);
  `)
}
