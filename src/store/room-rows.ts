/** The rows of a room in its object's SQLite: what `Room` holds, one row for each thing that changes alone. */

import { attemptIdOf } from '../domain/attempt.ts'
import type { Certainty } from '../domain/certainty.ts'
import type { ClassroomSettings } from '../domain/classroom.ts'
import type { Lesson, Vote } from '../domain/live/lesson.ts'
import { isOwnId, type OwnItem } from '../domain/own/own-item.ts'
import type { Hands } from '../domain/paper/hands.ts'
import type { ScoreLine } from '../domain/record.ts'
import { cast, type RoomChange } from '../domain/room/change.ts'
import { emptyRoom, type Room } from '../domain/room/room.ts'
import { loadLearners, saveLearner } from './learner-rows.ts'
import { loadFact, saveFact } from './room-facts.ts'
import { loadVoters, saveVoter } from './voter-rows.ts'

/** Makes the tables where there are none. Each row has the revision of the room that wrote it last, so that counting costs no row. */
export function prepareRows(sql: SqlStorage): void {
  sql.exec(`
    CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS learner (name TEXT PRIMARY KEY, joined INTEGER NOT NULL, number INTEGER, form TEXT, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS completion (id TEXT PRIMARY KEY, name TEXT NOT NULL, line TEXT NOT NULL, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS progress (id TEXT PRIMARY KEY, name TEXT NOT NULL, answered INTEGER NOT NULL, line TEXT NOT NULL, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS vote (item TEXT, ballot INTEGER, name TEXT, response TEXT NOT NULL, points INTEGER NOT NULL, certainty TEXT, seconds INTEGER NOT NULL, at INTEGER NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY (item, ballot, name)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS voter (id TEXT PRIMARY KEY, name TEXT NOT NULL, first INTEGER NOT NULL, votes TEXT NOT NULL, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS removed (name TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS owner (id TEXT PRIMARY KEY, name TEXT NOT NULL, revision INTEGER NOT NULL) WITHOUT ROWID;
  `)
}

const tables = [
  'fact',
  'learner',
  'completion',
  'progress',
  'vote',
  'voter',
  'removed',
  'owner',
] as const

/** Reads the room as its rows have it; an empty one where there are no tables. */
export function loadRoom(sql: SqlStorage): Room {
  const room = emptyRoom()
  if (!hasTables(sql)) return room
  // Those that rooms had before may be fewer.
  prepareRows(sql)
  room.revision = lastRevision(sql)
  room.settings = loadFact<ClassroomSettings>(sql, 'settings')
  if (room.settings?.items.some(isOwnId)) {
    room.ownItems = loadFact<readonly OwnItem[]>(sql, 'ownItems') ?? []
  }
  room.learners = loadLearners(sql)
  const completions = sql.exec<{ id: string; name: string; line: string }>(
    // In the order in which they arrived.
    'SELECT id, name, line FROM completion ORDER BY revision',
  )
  for (const { id, name, line } of completions) {
    room.completions.set(id, { id, name, line: JSON.parse(line) as ScoreLine })
  }
  const progress = sql.exec<{ id: string; name: string; answered: number; line: string }>(
    'SELECT id, name, answered, line FROM progress',
  )
  for (const { id, name, answered, line } of progress) {
    room.progress.set(id, { name, answered, line: JSON.parse(line) as ScoreLine })
  }
  for (const { name } of sql.exec<{ name: string }>('SELECT name FROM removed')) {
    room.removed.add(name)
  }
  room.lesson = loadFact<Lesson>(sql, 'lesson')
  const votes = sql.exec<VoteRow>(
    'SELECT item, ballot, name, response, points, certainty, seconds, at FROM vote',
  )
  for (const { certainty, ...vote } of votes) {
    cast(room.votes, { ...vote, ...(certainty !== null && { certainty }) })
  }
  for (const { id, name } of sql.exec<{ id: string; name: string }>('SELECT id, name FROM owner')) {
    room.owners.set(id, name)
  }
  room.voters = loadVoters(sql)
  room.hands = loadFact<Hands>(sql, 'hands') ?? {}
  return room
}

type VoteRow = Omit<Vote, 'certainty'> & {
  certainty: Certainty | null
  [column: string]: SqlStorageValue
}

const hasTables = (sql: SqlStorage): boolean =>
  sql.exec("SELECT name FROM sqlite_master WHERE name = 'fact'").toArray().length > 0

/** What is deleted leaves a row that is as new: the name of who was removed, or the settings of a class that was deleted. */
function lastRevision(sql: SqlStorage): number {
  const lastIn = (table: string) =>
    sql.exec<{ last: number | null }>(`SELECT MAX(revision) AS last FROM ${table}`).one().last ?? 0
  return Math.max(...tables.map(lastIn))
}

/**
 * Writes a change. To be called within a transaction: all changes of a decision, or none.
 * @param revision of the room after it
 */
export function saveChange(sql: SqlStorage, change: RoomChange, revision: number): void {
  switch (change.change) {
    case 'settings':
      saveFact(sql, 'settings', change.settings, revision)
      return
    case 'ownItems':
      saveFact(sql, 'ownItems', change.items, revision)
      return
    case 'learner':
      saveLearner(sql, change.name, change.learner, revision)
      return
    case 'completion': {
      const { id, name, line } = change.completion
      const row = [id, name, JSON.stringify(line), revision]
      sql.exec('INSERT OR REPLACE INTO completion VALUES (?, ?, ?, ?)', ...row)
      sql.exec('DELETE FROM progress WHERE id = ?', attemptIdOf(id))
      return
    }
    case 'progress': {
      const { name, answered, line } = change.progress
      const row = [change.id, name, answered, JSON.stringify(line), revision]
      sql.exec('INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?, ?)', ...row)
      return
    }
    case 'lesson':
      saveFact(sql, 'lesson', change.lesson, revision)
      return
    case 'vote': {
      const { item, ballot, name, response, points, certainty = null, seconds, at } = change.vote
      const row = [item, ballot, name, response, points, certainty, seconds, at, revision]
      sql.exec('INSERT OR REPLACE INTO vote VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', ...row)
      return
    }
    case 'unvote': {
      const { item, ballot, name } = change.vote
      sql.exec('DELETE FROM vote WHERE item = ? AND ballot = ? AND name = ?', item, ballot, name)
      return
    }
    case 'voter':
      saveVoter(sql, change.id, change.voter, revision)
      return
    case 'owner': {
      const { id, name } = change
      sql.exec('INSERT OR REPLACE INTO owner VALUES (?, ?, ?)', id, name, revision)
      sql.exec(
        "UPDATE completion SET name = ? WHERE substr(id, 1, instr(id, '.') - 1) = ?",
        name,
        id,
      )
      sql.exec('UPDATE progress SET name = ? WHERE id = ?', name, id)
      sql.exec('UPDATE voter SET name = ? WHERE id = ?', name, id)
      return
    }
    case 'hands':
      saveFact(sql, 'hands', change.hands, revision)
      return
    case 'removal':
      sql.exec('INSERT OR REPLACE INTO removed VALUES (?, ?)', change.name, revision)
      sql.exec('DELETE FROM learner WHERE name = ?', change.name)
      sql.exec('DELETE FROM completion WHERE name = ?', change.name)
      sql.exec('DELETE FROM progress WHERE name = ?', change.name)
      sql.exec('DELETE FROM vote WHERE name = ?', change.name)
      sql.exec('DELETE FROM voter WHERE name = ?', change.name)
      return
    case 'clearance':
      for (const table of tables) if (table !== 'fact') sql.exec(`DELETE FROM ${table}`)
      saveFact(sql, 'lesson', undefined)
      saveFact(sql, 'hands', undefined)
      saveFact(sql, 'ownItems', undefined)
  }
}
