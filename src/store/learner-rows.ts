/** The rows of those who joined a class: one for each name. */
import type { RoomLearner } from '../domain/room/room.ts'

/** In the place of a form, which has 16 characters, so that the table is the one that earlier versions write. */
const awayMark = 'away-'

export function saveLearner(
  sql: SqlStorage,
  name: string,
  learner: RoomLearner,
  revision: number,
): void {
  const { joinedAt, number = null, form = null, away } = learner
  const how = away === undefined ? form : awayMark + away
  const row = [name, joinedAt, number, how, revision]
  sql.exec('INSERT OR REPLACE INTO learner VALUES (?, ?, ?, ?, ?)', ...row)
}

export function loadLearners(sql: SqlStorage): Map<string, RoomLearner> {
  const rows = sql.exec<{
    name: string
    joined: number
    number: number | null
    form: string | null
  }>('SELECT name, joined, number, form FROM learner')
  return new Map(
    Array.from(rows, ({ name, joined, number, form }): [string, RoomLearner] => [
      name,
      { joinedAt: joined, ...(number !== null && { number }), ...readForm(form) },
    ]),
  )
}

const readForm = (form: string | null): Pick<RoomLearner, 'form' | 'away'> =>
  form?.startsWith(awayMark)
    ? { away: Number(form.slice(awayMark.length)) }
    : { ...(form !== null && { form }) }
