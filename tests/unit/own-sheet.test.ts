// A worksheet with own questions: its key as one line is what the class with the same questions reads.
import { expect, it } from 'vitest'
import { siteWithOwn } from '../../src/content/own-items.ts'
import { keyResponseOf } from '../../src/domain/item.ts'
import { readHandover, writeHandover } from '../../src/domain/own/sheet-handover.ts'
import { writeAnswer } from '../../src/domain/paper/answer.ts'
import { readAnswerLine } from '../../src/domain/paper/answer-line.ts'
import { sheetOf } from '../../src/domain/paper/sheet.ts'
import { versions } from '../../src/domain/paper/version.ts'
import { oneOfEachType } from '../../src/examples/bank.ts'
import { lineOf, ownSheetState } from '../../src/states/teach/own-sheet.ts'
import { site } from '../support/content.ts'
import { ownIds, ownItems } from '../support/own-items.ts'

const known = siteWithOwn(site, ownItems)
/** On the device, which knows no question of the site. */
const device = {
  ...known,
  item: (id: string) => (ownIds.includes(id) ? known.item(id) : undefined),
}
const ours = oneOfEachType(site).map(({ id }) => id)
const items = [...ours, ...ownIds]

it.each(versions)(
  'The key to version %s as one line says what is right, in the class too',
  (version) => {
    const read = (name: string) => (name === 'version' ? version : undefined)
    const state = ownSheetState(device, {
      items,
      code: undefined,
      isKey: true,
      read,
    })
    const classItems = items.flatMap((id) => known.item(id) ?? [])
    const sheetFor = (each: typeof version) => sheetOf(classItems, each)
    const { questions } = sheetFor(version)
    expect(state.questions.map(({ id }) => id)).toEqual(questions.map(({ item }) => item.id))
    const answerOf = (id: string) => {
      const question = questions.find(({ item }) => item.id === id)
      return question ? writeAnswer(question, keyResponseOf(question.item), '.') : ''
    }
    const line = lineOf(device, state, answerOf)
    expect(readAnswerLine(sheetFor, line)).toEqual({
      version,
      responses: questions.map(({ item }) => keyResponseOf(item)),
    })
  },
)

it('A sheet whose address asks for what there is not looks as usual', () => {
  const read = (name: string) => ({ version: 'E', size: 'large' })[name]
  const { look } = ownSheetState(device, { items, code: undefined, isKey: false, read })
  expect(look).toEqual({ version: 'A', paper: undefined, isLarge: false, isSpaced: false })
})

it('What is handed over comes back, and whatever else was kept is nothing', () => {
  const handover = { own: ownItems, items, code: 'ABCD' }
  expect(readHandover(writeHandover(handover))).toEqual({
    own: JSON.stringify(ownItems),
    items,
    code: 'ABCD',
  })
  for (const other of [null, '[]', '{}', '7', '{"items":"own-01"}']) {
    expect(readHandover(other)).toBeUndefined()
  }
  expect(readHandover('{"items":[1,"own-01"],"code":{}}')?.items).toEqual(['own-01'])
})
