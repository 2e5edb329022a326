/** Where a teacher brings own questions: what is shown of them, and the class that comes of it. */
import { describe, expect, it } from 'vitest'
import { misreadingReasons } from '../../src/interchange/losses.ts'
import { classroomOf, formTo, joinClassroom } from '../support/classroom.ts'
import { ownIds, ownJson, ownQuestions } from '../support/own-items.ts'
import { alertIn, mainOf, type Page, questionIn, tagsIn, textOf } from '../support/pages.ts'
import { browser, keyNames, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library

startEachTestAfresh()

const show = (own: string, more: [string, string][] = []): Promise<Page> =>
  browser.send({ action: '/teach/questions', method: 'post', hidden: [], tags: [] }, [
    ['own', own],
    ...more,
  ])

const ticked = ({ html }: Page): string[] =>
  tagsIn(html)
    .filter(({ attributes }) => attributes.name === 'items' && 'checked' in attributes)
    .map(({ attributes }) => attributes.value ?? '')

describe('own questions that were read', () => {
  it('are shown as they will be asked, with their keys, and kept by nobody', async () => {
    const page = await show(ownJson)
    expect(page.status).toBe(200)
    const main = textOf(mainOf(page.html))
    for (const { stem } of ownQuestions) expect(main).toContain(stem)
    expect(main).toContain('Noon it is.')
    expect(ticked(page)).toEqual(ownIds)
    expect(page.html).not.toContain('<b>dusk</b>')
    const ids = tagsIn(page.html).flatMap(({ attributes }) => attributes.id ?? [])
    expect(ids).toEqual([...new Set(ids)])
    expect(await keyNames()).toEqual([])
  })

  it('open a class that asks those that are ticked', async () => {
    const form = formTo(await show(ownJson), '/classrooms')
    const own = form.tags.find(({ attributes }) => attributes.name === 'own')?.attributes.value
    const [first = '', second = ''] = ownIds
    const opened = classroomOf(
      await browser.send({ ...form, hidden: [], tags: [] }, [
        ['own', own ?? ''],
        ['items', second],
        ['items', first],
      ]),
    )
    const { page } = await joinClassroom(browser, opened.code)
    expect(questionIn(page.html)?.item).toBe(second)
  })

  it('leave behind what nobody could answer, and say which', async () => {
    const list = JSON.parse(ownJson) as { id: string; key?: unknown; choices?: unknown[] }[]
    const [first] = list
    if (first) first.key = 'z'
    const page = await show(JSON.stringify(list))
    expect(ticked(page)).toEqual(ownIds.slice(1))
    const name = '“When does the harbour bell ring?”:'
    expect(textOf(page.html)).toContain(`${name} ${ui['own.problem.key']}`)
  })

  it.each(misreadingReasons)('name a line that could not be read: %s', async (reason) => {
    const misreadings = JSON.stringify([{ line: 12, reason }])
    const { html } = await show(ownJson, [['misreadings', misreadings]])
    expect(textOf(html)).toContain(
      `${ui['questions.line']?.replace('{n}', '12')} ${ui[`questions.misread.${reason}`]}`,
    )
  })

  it('name the question too, where a line says little', async () => {
    const question = { number: 3, name: `<b>${'Why '.repeat(20)}` }
    const misreadings = [
      { line: 1, reason: 'type', question },
      { line: 1, reason: 'type', question: { number: 'x' } },
    ]
    const { html } = await show(ownJson, [['misreadings', JSON.stringify(misreadings)]])
    const place = `1 (question 3, “<b>${'Why '.repeat(9)}…”), 1`.replace(' …', '…')
    expect(textOf(html)).toContain(
      `${ui['questions.lines']?.replace('{n}', place)} ${ui['questions.misread.type']}`,
    )
  })

  it('name all lines that could not be read for one reason together', async () => {
    const misreadings = [3, 5, 5, 9].map((line) => ({ line, reason: 'type' }))
    const { html } = await show(ownJson, [['misreadings', JSON.stringify(misreadings)]])
    expect(textOf(html)).toContain(
      `${ui['questions.lines']?.replace('{n}', '3, 5, 9')} ${ui['questions.misread.type']}`,
    )
  })

  it('keep the ticks at questions of the site', async () => {
    const [ours = ''] = Object.keys(library.items)
    expect(ticked(await show(ownJson, [['items', ours]]))).toEqual([...ownIds, ours].toSorted())
  })
})

it.each([
  ['nothing', ''],
  ['an empty list', '[]'],
  ['no list', '{"length":2}'],
  ['no JSON', '[{'],
  ['numbers', '[1,2]'],
  ['prototype names', '[{"__proto__":{"id":"own-01"},"constructor":1}]'],
  ['deep nesting', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['markup', '[{"id":"own-01","type":"<script>alert(1)</script>"}]'],
])('A page says that no question can be asked of %s', async (_, own) => {
  const page = await show(own, [['misreadings', own]])
  expect(page.status).toBe(200)
  expect(textOf(mainOf(page.html))).toContain(ui['questions.none'])
  expect(page.html).not.toContain('alert(1)')
  expect(alertIn(page.html)).toBe('')
})
