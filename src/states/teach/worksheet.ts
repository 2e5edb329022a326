import type { Html, Item } from '../../content/library.ts'
import type { Site } from '../../content/site.ts'
import { maxItems } from '../../domain/attempt.ts'
import { orderItems } from '../../domain/paper/sheet.ts'
import { seedOfVersion } from '../../domain/paper/version.ts'
import {
  firstDraw,
  parseWorksheetOptions,
  type WorksheetOption,
  type WorksheetOptions,
  worksheetQuery,
} from '../../domain/paper/worksheet-options.ts'
import { type PresentedItem, presentItem } from '../../domain/presented-item.ts'

/** Where a sheet is found, what it asks, and what its address says. */
export interface WorksheetFrame {
  title: Html
  /** Address of the worksheet without language and query. */
  path: string
  options: WorksheetOptions
  /** The most questions that can be drawn; undefined where they were chosen. */
  most: number | undefined
}

/** The worksheet itself: nothing in it says what is right. */
export interface WorksheetState extends WorksheetFrame {
  /** In the order of the version. */
  questions: readonly PresentedItem[]
  /** Paths with queries. */
  key: string
  /** Seed of the next draw, where there are other questions to be drawn. */
  nextSeed: string | undefined
  /** Opens a class, and a quiz, with the same questions; undefined where they are too many for one. */
  classroom: string | undefined
  online: string | undefined
}

/** In place of the id of a quiz: for an own selection of questions. */
export const selectionId = 'selection'

/**
 * What an address asks for.
 * @returns undefined where there is no such quiz, `wrong` where an option is none of ours
 */
export function readWorksheet(
  site: Site,
  id: string,
  read: (name: WorksheetOption) => string | undefined,
): WorksheetFrame | 'wrong' | undefined {
  const bank = Object.values(site.library.items)
  const quiz = id === selectionId ? selectionOf(site) : site.quiz(id)
  if (!quiz) return undefined
  const options = parseWorksheetOptions(quiz, bank, read)
  if (!options) return 'wrong'
  const askable = bank.filter(
    ({ retired, objective }) => !retired && quiz.objectives.includes(objective),
  )
  return {
    title: quiz.title,
    path: `/teach/worksheets/${id}`,
    options,
    most: options.areChosen ? undefined : askable.length,
  }
}

/** As a quiz of all there is, which draws nothing by itself. */
const selectionOf = ({ t, library }: Site) => ({
  title: t('selection.title'),
  objectives: Object.keys(library.objectives),
  length: 0,
})

/** Of what an address asks for, in the order of the version. */
export const itemsOnSheet = ({ library }: Site, { options }: WorksheetFrame): readonly Item[] =>
  orderItems(
    options.items.flatMap((id) => library.items[id] ?? []),
    options.version,
  )

export function worksheetState(site: Site, frame: WorksheetFrame): WorksheetState {
  const { path, options, most } = frame
  const { items, version, areChosen, seed } = options
  const query = worksheetQuery(options)
  const quiz = site.quiz(path.slice(path.lastIndexOf('/') + 1)) ?? site.library.quizzes[0]
  const fits = items.length <= maxItems
  return {
    ...frame,
    questions: itemsOnSheet(site, frame).map((item) => presentItem(item, seedOfVersion(version))),
    key: `${path}/key?${query}`,
    nextSeed: areChosen || items.length === most ? undefined : nextDraw(seed),
    classroom: fits ? `/teach?items=${items.join(',')}#open` : undefined,
    online: fits && quiz ? `/quizzes/${quiz.id}?items=${items.join(',')}` : undefined,
  }
}

/** Draws are numbered by those who ask for one after the other. */
const nextDraw = (seed: string): string =>
  /^\d{1,6}$/.test(seed) ? String(Number(seed) + 1) : firstDraw
