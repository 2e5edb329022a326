/** A live lesson without scripts and with htmx: what each of those who take part is shown, and when. */
import { describe, expect, test } from 'vitest'
import { describeKey } from '../../src/answers/in-words.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { formatLearnerName } from '../../src/domain/learner-name.ts'
import {
  fieldsFor,
  itemOf,
  itemOfType,
  itemTypes,
  right,
  textsOf,
  wrong,
} from '../support/answers.ts'
import { joinClassroom, openClassroom } from '../support/classroom.ts'
import { site } from '../support/content.ts'
import { readCsv } from '../support/csv.ts'
import { ask, follow, lead, startLesson, stepForm, vote, voteForm } from '../support/lesson.ts'
import { formsIn, mainOf, type Page, questionIn, textOf, theQuestionIn } from '../support/pages.ts'
import { browser, firstQuiz, htmx, library, startEachTestAfresh } from '../support/site.ts'

const { ui } = library
const items = [itemOfType('single').id, itemOfType('multiple').id]
const [first = ''] = items

startEachTestAfresh()

const says = ({ html }: Pick<Page, 'html'>, key: string) =>
  textOf(html).includes(textOf(ui[key] ?? '?').split('{')[0] ?? '?')
const counts = (voted: number, joined: number) =>
  (ui['lesson.counts'] ?? '').replace('{voted}', String(voted)).replace('{joined}', String(joined))

/** How sure the form of a vote says the learner is. */
const chosenIn = (page: Page) =>
  voteForm(page).tags.find(
    ({ attributes }) => attributes.name === 'certainty' && 'checked' in attributes,
  )?.attributes.value

/** What tells the key or what is said of answers. */
const explained = (id: string) => textsOf(itemOf(id)).explained.map((html) => plainText(html))
const tellsKey = ({ html }: Pick<Page, 'html'>, id: string) => {
  const text = textOf(html)
  return explained(id).some((each) => text.includes(textOf(each))) || html.includes('class="key')
}

describe('a learner', () => {
  test('who joins a class in a lesson is led to it, votes, changes the vote, and sees the key when the class does', async () => {
    const opened = await startLesson(browser, items)
    const { path } = await follow(browser, opened)
    expect(path).toMatch(/\/attempts\/[^/]+\/live$/)
    expect(says(await browser.open(path), 'lesson.learner.lobby')).toBe(true)
    await ask(browser, opened, 0)
    const voted = await vote(browser, { path }, wrong(first))
    expect(voted.address).toBe(path)
    expect(says(voted, 'lesson.said.taken')).toBe(true)
    const changed = await vote(browser, { path }, right(first))
    expect(tellsKey(changed, first)).toBe(false)
    const closed = await lead(browser, opened, 'close')
    expect(textOf(closed.html)).toContain('1 of 1 right (100%)')
    const waits = await browser.open(path)
    expect(says(waits, 'lesson.learner.counted')).toBe(true)
    expect(tellsKey(waits, first)).toBe(false)
    await lead(browser, opened, 'reveal')
    const revealed = await browser.open(path)
    expect(says(revealed, 'feedback.correct')).toBe(true)
    expect(tellsKey(revealed, first)).toBe(true)
  })

  test('whose vote comes too late is told so, with what was given, and it does not count', async () => {
    const opened = await startLesson(browser, items)
    const { path } = await follow(browser, opened)
    await ask(browser, opened, 0)
    const form = voteForm(await browser.open(path))
    await lead(browser, opened, 'close')
    const late = await browser.send(form, [['response', right(first)]])
    expect(late.status).toBe(409)
    expect(says(late, 'lesson.said.late')).toBe(true)
    expect(textOf(late.html)).toContain(
      describeKey({ ...library, t: () => '' } as never, itemOf(first)),
    )
    // With scripts the page takes it in too.
    const swapped = await htmx.post(path, [...form.hidden, ['response', right(first)]])
    expect(swapped.status).toBe(409)
    expect(swapped.html).not.toContain('<html')
    expect(says(await lead(browser, opened, 'reopen'), 'lesson.why.waiting')).toBe(true)
  })

  test.each(itemTypes)('answers a question of type %s, incompletely at first', async (type) => {
    const { id } = itemOfType(type)
    const opened = await startLesson(browser, [id])
    const { path } = await follow(browser, opened)
    await ask(browser, opened, 0)
    const form = voteForm(await browser.open(path))
    const mistaken = await browser.send({ ...form, tags: [] }, [])
    expect(mistaken.status).toBe(422)
    expect(says(mistaken, 'error.title')).toBe(true)
    expect(says(await vote(browser, { path }, wrong(id)), 'lesson.said.taken')).toBe(true)
    await lead(browser, opened, 'close')
    await lead(browser, opened, 'reveal')
    expect(says(await browser.open(path), 'feedback.correct')).toBe(false)
    expect(textOf((await browser.open(opened.board)).html)).toMatch(/0 of 1 (fully )?right \(0%\)/)
  })

  test('says how sure they are, where the teacher asks it, and the report has who was sure and wrong', async () => {
    const asking = await startLesson(browser, items)
    const learners = [await follow(browser, asking), await follow(browser, asking)]
    await ask(browser, asking, 0)
    const mistaken = await browser.send(
      { ...voteForm(await browser.open(learners[0]?.path ?? '')) },
      [['certainty', 'fairly']],
    )
    expect(chosenIn(mistaken)).toBe('fairly')
    for (const learner of learners) {
      const form = voteForm(await browser.open(learner.path))
      const voted = await browser.send(form, [
        ['response', wrong(first)],
        ['certainty', 'sure'],
      ])
      expect(chosenIn(voted)).toBe('sure')
    }
    await lead(browser, asking, 'close')
    await lead(browser, asking, 'reveal')
    await lead(browser, asking, 'end')
    const report = await browser.open(asking.report)
    expect(textOf(report.html)).toContain(`${ui['report.sureAndWrong']} 2 of 2.`)
    const sheet = await browser.open(`${asking.report}.csv?separator=comma`)
    expect(sheet.html).toContain(`,0,${ui['certainty.sure']},`)
  })

  test('is not asked how sure they are where the teacher says so, nor of a guess', async () => {
    const opened = await openClassroom(
      browser,
      { certainty: 'no' },
      `/teach?${items.map((id) => `items=${id}`).join('&')}#open`,
    )
    await lead(browser, opened, 'start')
    const { path } = await follow(browser, opened)
    await ask(browser, opened, 0)
    expect((await browser.open(path)).html).not.toContain('name="certainty"')
    const asking = await startLesson(browser, items)
    const ann = await follow(browser, asking)
    await ask(browser, asking, 0)
    expect((await browser.open(ann.path)).html).toContain('name="certainty"')
    await vote(browser, ann, wrong(first))
    await lead(browser, asking, 'close')
    await lead(browser, asking, 'guess')
    expect((await browser.open(ann.path)).html).not.toContain('name="certainty"')
  })

  test('moves what is to be put in order without scripts', async () => {
    const { id, choices } = itemOfType('order')
    const opened = await startLesson(browser, [id])
    const { path } = await follow(browser, opened)
    await ask(browser, opened, 0)
    const form = voteForm(await browser.open(path))
    const places = choices.map((choice, at): [string, string] => [
      `place-${choice.id}`,
      String(at + 1),
    ])
    const moved = await browser.send(form, [...places, ['move', `${choices[0]?.id}:down`]])
    const again = voteForm(moved).tags.filter(({ attributes }) => 'selected' in attributes)
    expect(again.map(({ attributes }) => attributes.value)).toEqual(
      choices.map((_, at) => String(at + 1)),
    )
    expect(moved.html.indexOf(choices[1]?.text ?? '')).toBeLessThan(
      moved.html.indexOf(choices[0]?.text ?? ''),
    )
  })

  test('can take the quiz alone in class time, and opens it where no lesson is under way', async () => {
    const opened = await startLesson(browser, items)
    await lead(browser, opened, 'alone')
    const { path } = await follow(browser, opened)
    const attempt = path.replace(/\/live$/, '')
    expect((await browser.open(attempt)).address).toBe(path)
    expect((await browser.open(`${path}?alone=yes`)).address).toBe(`${attempt}?alone=yes`)
    const alone = await browser.open(`${attempt}?alone=yes`)
    expect(alone.html).toContain(`href="${path}"`)
    const [form] = formsIn(alone.html)
    const answered = await browser.send(
      form as NonNullable<typeof form>,
      fieldsFor(first, right(first)),
    )
    const back = /href="([^"]+\/live)"/.exec(answered.html)?.[1] ?? ''
    expect(says(await browser.open(back), 'lesson.learner.lobby')).toBe(true)
    await lead(browser, opened, 'end')
    expect((await browser.open(attempt)).html).not.toContain('/live"')
    expect((await browser.open(attempt)).address).toBe(attempt)
    const { page } = await joinClassroom(browser, opened.code)
    expect(page.address).not.toContain('/live')
  })

  test('is not at the quiz alone before the teacher opens it, and is told so where an old link leads there', async () => {
    const opened = await openClassroom(
      browser,
      { mode: 'practice' },
      `/teach?items=${items[0]}&items=${items[1]}`,
    )
    const { page } = await joinClassroom(browser, opened.code)
    const begun = await browser.respond(page, right(theQuestionIn(page.html).item))
    await lead(browser, opened, 'start')
    // By a link, by an answer, with scripts and without, and handing in.
    const question = theQuestionIn(page.html)
    const told = [
      await browser.open(begun.address),
      await browser.open(`${page.address}?alone=yes`),
      await browser.respond(page, wrong(question.item)),
      await htmx.respond(page, wrong(question.item)),
      await browser.send({
        action: `${begun.address}/hand-in`,
        method: 'post',
        hidden: [],
        tags: [],
      }),
    ]
    for (const each of told) {
      expect(says(each, 'together.title')).toBe(true)
      expect(each.html).toContain('/live"')
      expect(questionIn(each.html)).toBeUndefined()
    }
    const lesson = await browser.open(`${page.address}/live`)
    expect(says(lesson, 'lesson.learner.alone')).toBe(false)
    await lead(browser, opened, 'alone')
    expect(says(await browser.open(lesson.address), 'lesson.learner.alone')).toBe(true)
    expect(questionIn((await browser.open(`${lesson.address}?alone=yes`)).html)?.item).toBe(
      question.item,
    )
    const console = await lead(browser, opened, 'together')
    expect(says(console, 'lesson.step.alone')).toBe(true)
    expect(says(await browser.open(lesson.address), 'lesson.learner.alone')).toBe(false)
  })

  test.each(['a%00b', 'a%0D%0Ab'])(
    'with an address that nobody gave out (%s) is told so',
    async (token) => {
      const { status } = await browser.open(`/attempts/${token}/live?alone=yes`)
      expect(status).toBe(400)
    },
  )

  test('of no class, or whom the teacher removed, follows nothing', async () => {
    const page = await browser.start(firstQuiz.id)
    expect((await browser.open(`${page.address}/live`)).address).toBe(page.address)
    const opened = await startLesson(browser, items)
    const { path, name } = await follow(browser, opened)
    await browser.send({
      action: `${opened.report}/learners/${name}/remove`,
      method: 'post',
      hidden: [],
      tags: [],
    })
    expect(says(await browser.open(path), 'lesson.learner.removed')).toBe(true)
  })
})

describe('after the lesson', () => {
  const post = (action: string) => browser.send({ action, method: 'post', hidden: [], tags: [] })

  test('a learner sees their own result, and the key of no question that the class was not shown', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    await ask(browser, opened, 0)
    await vote(browser, ann, right(first))
    await lead(browser, opened, 'reveal')
    await ask(browser, opened, 1)
    await vote(browser, ann, right(items[1] ?? ''))
    await lead(browser, opened, 'end')
    const page = await browser.open(ann.path)
    expect(says(page, 'lesson.learner.over')).toBe(true)
    expect(says(page, 'lesson.learner.score')).toBe(true)
    expect(tellsKey(page, first)).toBe(true)
    expect(says(page, 'lesson.learner.notShown')).toBe(true)
    const untold = explained(items[1] ?? '').some((each) => textOf(page.html).includes(each))
    expect(untold).toBe(false)
    expect(says(await browser.open(bob.path), 'lesson.learner.score')).toBe(false)
    await post(`${opened.report}/close`)
    // Of the quiz alone, of which nothing was answered, there is nothing to say.
    const closed = await browser.open(ann.path.replace(/\/live$/, ''))
    expect(closed.address).toBe(ann.path)
    expect(says(closed, 'lesson.learner.closed')).toBe(true)
    expect(says(closed, 'lesson.learner.score')).toBe(true)
    expect(says(closed, 'lesson.learner.alone')).toBe(false)
  })

  test('of a class that was deleted nothing is left, which is said; the removed are led nowhere', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    await lead(browser, opened, 'alone')
    await post(`${opened.report}/learners/${bob.name}/remove`)
    const removed = await browser.open(bob.path)
    expect(says(removed, 'lesson.learner.removed')).toBe(true)
    expect(says(removed, 'lesson.learner.alone')).toBe(false)
    await post(`${opened.report}/delete`)
    const deleted = await browser.open(ann.path)
    expect(says(deleted, 'lesson.learner.deleted')).toBe(true)
    expect(says(deleted, 'lesson.learner.closed')).toBe(false)
    expect(says(deleted, 'lesson.learner.alone')).toBe(false)
  })
})

describe('the projector', () => {
  test('says how many answered, nothing of what before the key is shown, then both votes', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    const board = () => browser.open(opened.board)
    expect(textOf((await board()).html)).toContain(textOf(ui['board.type'] ?? '?'))
    await ask(browser, opened, 0)
    await vote(browser, ann, wrong(first))
    const open = await board()
    expect(textOf(open.html)).toContain(counts(1, 2))
    await vote(browser, bob, right(first))
    const both = await board()
    expect(mainOf(both.html).replaceAll(counts(2, 2), '')).toBe(
      mainOf(open.html)
        .replaceAll(counts(1, 2), '')
        .replace(/hx-ptag="[^"]+"/, /hx-ptag="[^"]+"/.exec(both.html)?.[0] ?? ''),
    )
    for (const step of ['close', 'discuss', 'again'] as const) {
      await lead(browser, opened, step)
      const page = await board()
      expect(tellsKey(page, first)).toBe(false)
      expect(mainOf(page.html)).not.toContain('%')
    }
    expect(textOf((await board()).html)).toContain(counts(0, 2))
    await vote(browser, ann, right(first))
    await lead(browser, opened, 'close')
    expect(says(await board(), 'lesson.checked')).toBe(true)
    await lead(browser, opened, 'reveal')
    const revealed = await board()
    expect(tellsKey(revealed, first)).toBe(true)
    expect(textOf(revealed.html)).toContain(
      'Of 1 who voted both times: 0 right (0%) → 1 right (100%)',
    )
    expect(revealed.html).not.toContain(opened.key)
    for (const { name } of [ann, bob]) expect(revealed.html).not.toContain(name)
  })

  test.each(itemTypes)(
    'shows a revealed question of type %s without a vote whole',
    async (type) => {
      const { id } = itemOfType(type)
      const opened = await startLesson(browser, [id])
      const ann = await follow(browser, opened)
      await ask(browser, opened, 0)
      await lead(browser, opened, 'reveal')
      for (const path of [opened.board, `${opened.report}/live`, ann.path]) {
        const { status, html } = await browser.open(path)
        expect(status).toBe(200)
        expect(textOf(html)).toContain(textOf(itemOf(id).stem))
        expect(html).not.toMatch(/NaN|undefined|Infinity|class="shares"/)
      }
      expect((await browser.open(opened.board)).html).toMatch(/class="[^"]*key/)
      expect(tellsKey(await browser.open(ann.path), id)).toBe(true)
    },
  )

  test('has in the lobby how many joined and not how many finished, as news within seconds', async () => {
    const opened = await startLesson(browser, items)
    await follow(browser, opened)
    const board = await browser.open(opened.board)
    expect(textOf(board.html)).toContain(`1 ${ui['board.joined']}`)
    expect(says(board, 'board.lag.live')).toBe(true)
    expect(textOf(board.html)).not.toContain(ui['board.finished'])
    expect(board.html).toContain('data-pace="10"')
    await lead(browser, opened, 'end')
    const after = await browser.open(opened.board)
    expect(says(after, 'board.lag')).toBe(true)
    expect(after.html).not.toContain('data-pace')
  })

  test.each([
    ['rekey', 404, 'problem.badBoard.title'],
    ['delete', 410, 'problem.classroomDeleted.title'],
  ] as const)(
    'says from the last row what happened after %s, and the way on',
    async (action, status, key) => {
      const opened = await startLesson(browser, items)
      const path = `${opened.report}/${action}`
      await browser.send({ action: path, method: 'post', hidden: [], tags: [] })
      const page = await browser.open(opened.board)
      expect(page.status).toBe(status)
      expect(says(page, key)).toBe(true)
      expect(page.html).toContain('class="field stage board"')
      expect(page.html).toContain('href="/teach#open"')
      expect(page.html).not.toContain('<nav')
      const swapped = await htmx.get(opened.board)
      expect(swapped.status).toBe(status)
      expect(swapped.html).toContain('data-settled="true"')
    },
  )

  test('lets learners guess which wrong answer fooled most', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    await ask(browser, opened, 0)
    await vote(browser, ann, wrong(first))
    await vote(browser, bob, right(first))
    await lead(browser, opened, 'close')
    await lead(browser, opened, 'guess')
    // Whoever sees no projector is to know as well what is guessed.
    for (const path of [opened.board, bob.path])
      expect(says(await browser.open(path), 'lesson.guess.text')).toBe(true)
    await vote(browser, bob, wrong(first))
    await lead(browser, opened, 'reveal')
    expect(textOf((await browser.open(opened.board)).html)).toContain('1 of 1 guessed correctly')
  })
})

describe('the console', () => {
  test('has the end of the lesson in each phase, apart from other steps and behind a question', async () => {
    const opened = await startLesson(browser, items)
    const console = () => browser.open(`${opened.report}/live`)
    const made: (() => Promise<Page>)[] = [
      console,
      () => ask(browser, opened, 0),
      () => lead(browser, opened, 'close'),
      () => lead(browser, opened, 'discuss'),
      () => lead(browser, opened, 'guess'),
      () => lead(browser, opened, 'reveal'),
    ]
    for (const step of made) {
      const { html } = await step()
      const end = html.slice(html.indexOf('<details class="console-end">')).split('</details>')[0]
      expect(end).toContain('value="end"')
      expect(textOf(end ?? '')).toContain(ui['lesson.end.text'])
      expect(html.split('value="end"')).toHaveLength(2)
      // Below what is to be done next.
      expect(html.indexOf('stage-onward')).toBeLessThan(html.indexOf('console-end'))
    }
    const over = await lead(browser, opened, 'end')
    expect(over.html).not.toContain('console-end')
    // Where the answers are now; and a key too many starts nothing.
    expect(over.html).toContain(`<a class="button" href="${opened.report}">`)
    expect(over.html).not.toContain('stage-onward')
    expect(textOf(over.html)).toContain(ui['lesson.step.resume'])
  })

  test('shows the share and what it advises once the vote is closed, and not before', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    const open = await ask(browser, opened, 0)
    expect(says(open, 'lesson.console.hidden')).toBe(true)
    await vote(browser, ann, wrong(first))
    await vote(browser, bob, right(first))
    const before = await browser.open(`${opened.report}/live`)
    expect(mainOf(before.html)).not.toContain('%')
    const closed = await lead(browser, opened, 'close')
    expect(textOf(closed.html)).toContain('1 of 2 right (50%)')
    expect(says(closed, 'lesson.why.discuss')).toBe(true)
    expect(says(await lead(browser, opened, 'discuss'), 'lesson.why.again')).toBe(true)
  })

  test('says of a question that nobody answered just that, and of one that most had right that its point is made', async () => {
    // Another is left after both.
    const opened = await startLesson(browser, [...items, itemOfType('number').id])
    const ann = await follow(browser, opened)
    await ask(browser, opened, 0)
    const unanswered = await lead(browser, opened, 'reveal')
    expect(says(unanswered, 'lesson.why.nobody')).toBe(true)
    expect(says(unanswered, 'lesson.why.next')).toBe(false)
    await ask(browser, opened, 1)
    await vote(browser, ann, right(items[1] ?? '?'))
    await lead(browser, opened, 'close')
    expect(says(await lead(browser, opened, 'reveal'), 'lesson.why.next')).toBe(true)
  })

  test('makes a step once, on whichever device it was meant twice', async () => {
    const opened = await startLesson(browser, items)
    const page = await ask(browser, opened, 0)
    const { form, fields } = stepForm(page, 'close')
    await browser.send(form, fields)
    const again = await browser.send(form, [['step', 'reveal']])
    expect(says(again, 'lesson.moved')).toBe(true)
    expect(again.html).toContain(`<title>${ui['problem.notDone.title']}: ${ui['lesson.title']}`)
    expect(says(again, 'lesson.phase.counted')).toBe(true)
    const { status, html } = await htmx.post(`${opened.report}/live`, [...form.hidden, ...fields])
    expect(status).toBe(200)
    expect(says({ html }, 'lesson.moved')).toBe(true)
    expect(says({ html }, 'problem.notDone.title')).toBe(true)
    expect(html).not.toContain('<html')
  })

  test('asks a second question on the same point, and shows the gain', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    await ask(browser, opened, 0)
    await vote(browser, ann, wrong(first))
    await lead(browser, opened, 'close')
    const revealed = await lead(browser, opened, 'reveal')
    expect(says(revealed, 'lesson.why.sibling')).toBe(true)
    await lead(browser, opened, 'sibling')
    const asked = voteForm(await browser.open(ann.path))
    const sibling = asked.hidden.find(([name]) => name === 'item')?.[1] ?? ''
    expect(items).not.toContain(sibling)
    expect(itemOf(sibling).objective).toBe(itemOf(first).objective)
    await vote(browser, ann, right(sibling))
    await lead(browser, opened, 'close')
    await lead(browser, opened, 'reveal')
    expect(textOf((await browser.open(opened.board)).html)).toMatch(
      /Of 1 who answered both questions: 0 (fully )?right \(0%\) → 1 (fully )?right \(100%\)/,
    )
  })

  test('starts and stops a timer, which ends nothing', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    await ask(browser, opened, 0)
    const form = voteForm(await browser.open(ann.path))
    await lead(browser, opened, 'timer', [['seconds', '60']])
    expect((await browser.open(opened.board)).html).toMatch(/data-left="(59|60)"/)
    expect((await browser.open(ann.path)).html).not.toContain('data-left')
    await lead(browser, opened, 'untimed')
    expect((await browser.open(opened.board)).html).not.toContain('data-left')
    const voted = await browser.send(form, [['response', right(first)]])
    expect(says(voted, 'lesson.said.taken')).toBe(true)
  })

  test('is reached from the report, which has the answers of the lesson after it', async () => {
    const opened = await startLesson(browser, items)
    expect(opened.page.html).toContain(`${opened.report}/live`)
    const ann = await follow(browser, opened)
    await ask(browser, opened, 0)
    await vote(browser, ann, right(first))
    const under = textOf((await browser.open(opened.report)).html)
    expect(under).toContain('(1 of 2)')
    await lead(browser, opened, 'end')
    const report = textOf((await browser.open(opened.report)).html)
    expect(report).toContain('1 of 1 finished')
    const sheet = await browser.open(`${opened.report}.csv?separator=comma`)
    const [head = '', row = ''] = sheet.html.trim().split('\r\n')
    expect(head).toContain(`,${ui['sheet.first']},${ui['sheet.gain']},`)
    // The first vote stood: its point, no gain, the same point again, and a question that was not asked.
    expect(row).toMatch(/,1,0,1,$/)
  })

  test('leaves a report of what each learner and the class gained by talking', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    await ask(browser, opened, 0)
    await vote(browser, ann, wrong(first))
    await vote(browser, bob, right(first))
    await lead(browser, opened, 'close')
    await lead(browser, opened, 'discuss')
    await lead(browser, opened, 'again')
    await vote(browser, ann, right(first))
    await lead(browser, opened, 'reveal')
    expect(says(await browser.open(ann.path), 'lesson.gain')).toBe(true)
    expect(says(await browser.open(ann.path), 'lesson.learner.class')).toBe(false)
    await lead(browser, opened, 'end')
    const { html } = await browser.open(opened.report)
    const report = textOf(html)
    expect(report).toContain(
      'each alone, earned 50% of the points; the same learners’ last votes earned 100%.',
    )
    expect(report).toContain('after talking: 1, of which 1 got better and 0 worse.')
    const rowOf = (name: string) =>
      html.slice(html.indexOf(`id="learner-${name}"`)).split('</tr>')[0]
    expect(rowOf(ann.name)).toContain('<td>0 (+1)</td>')
    expect(rowOf(bob.name)).toContain('<td>1 (+0)</td>')
    const sheet = await browser.open(`${opened.report}.csv?separator=comma`)
    // Score of the first votes, gain, the points of each.
    expect(sheet.html).toMatch(/,0,1,0,\r\n/)
    expect(sheet.html).toMatch(/,1,0,1,\r\n/)
  })

  test('leaves a report that counts the questions that were asked, and no others', async () => {
    const opened = await startLesson(browser, [...items, itemOfType('number').id])
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    await ask(browser, opened, 0)
    await vote(browser, ann, right(first))
    await vote(browser, bob, right(first))
    await lead(browser, opened, 'reveal')
    await ask(browser, opened, 1)
    await vote(browser, ann, right(items[1] ?? ''))
    await lead(browser, opened, 'end')
    const { html } = await browser.open(opened.report)
    const rowOf = (name: string) =>
      html.slice(html.indexOf(`id="learner-${name}"`)).split('</tr>')[0]
    expect(rowOf(bob.name)).toContain('<td class="total">1 (1 of 2)</td>')
    expect(textOf(html)).toContain('Average 1½ of 2 (1.5 exactly)')
  })

  test('leaves a report and a sheet of second questions and guesses too, which are in no total', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    await ask(browser, opened, 0)
    await vote(browser, ann, wrong(first))
    await vote(browser, bob, right(first))
    await lead(browser, opened, 'close')
    await lead(browser, opened, 'guess')
    await vote(browser, bob, wrong(first))
    await lead(browser, opened, 'reveal')
    await lead(browser, opened, 'sibling')
    const form = voteForm(await browser.open(ann.path))
    const sibling = form.hidden.find(([name]) => name === 'item')?.[1] ?? ''
    await vote(browser, ann, right(sibling))
    await lead(browser, opened, 'end')
    const { html } = await browser.open(opened.report)
    const entry = textOf(
      html.slice(html.indexOf(`id="question-${first}"`)).split('</li>\n')[0] ?? '',
    )
    expect(entry).toContain('1 of 1 guessed correctly which wrong answer fooled most.')
    expect(entry).toContain(textOf(itemOf(sibling).stem))
    expect(entry).toMatch(
      /Of 1 who answered both questions: 0 (fully )?right \(0%\) → 1 (fully )?right \(100%\)/,
    )
    expect(textOf(html)).toContain('average ½ of 1')
    const sheet = await browser.open(`${opened.report}.csv?separator=comma`)
    const [head = [], ...rows] = readCsv(sheet.html.replace('\uFEFF', ''))
    const cellsOf = (name: string) => {
      const row = rows.find(([learner]) => learner === formatLearnerName(name)) ?? []
      return ['second question on the point', 'points of second', 'guess'].map(
        (words) => row[head.findIndex((each) => each.includes(words) && each.startsWith('Q1 '))],
      )
    }
    const said = describeKey(site, itemOf(sibling))
    expect(cellsOf(ann.name)).toEqual([said, '1', ''])
    const [, , guess] = cellsOf(bob.name)
    expect(cellsOf(bob.name)).toEqual(['', '', guess])
    expect(guess).toBeTruthy()
    expect(head.join()).toContain(sibling)
  })

  test('opens with the key alone, and leads nothing in a class that is closed', async () => {
    const opened = await startLesson(browser, items)
    const boardKey = opened.board.split('/').pop()
    expect((await browser.open(`/classrooms/${opened.code}/report/${boardKey}/live`)).status).toBe(
      404,
    )
    await browser.send({ action: `${opened.report}/close`, method: 'post', hidden: [], tags: [] })
    expect(says(await browser.open(`${opened.report}/live`), 'lesson.console.closed')).toBe(true)
  })
})
