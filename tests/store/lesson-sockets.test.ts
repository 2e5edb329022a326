/** Sockets of a lesson: who may open one, what it brings, and when it ends. */
import { evictDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { ScoreLine } from '../../src/domain/record.ts'
import { loadSigningKeys } from '../../src/http/signing.ts'
import { verifyAttempt } from '../../src/http/tokens.ts'
import { itemOfType, right, textsOf, wrong } from '../support/answers.ts'
import { comeBack, learnerNameAt, type OpenClassroom } from '../support/classroom.ts'
import { library } from '../support/content.ts'
import { ask, type Follower, follow, lead, startLesson, vote } from '../support/lesson.ts'
import { openOwnClassroom } from '../support/own-classroom.ts'
import { alarmIn, copyDueIn, readRoom, ring } from '../support/rooms.ts'
import { browser, fetch, startEachTestAfresh, stopClock } from '../support/site.ts'

const items = [itemOfType('single').id, itemOfType('number').id]
const [first = ''] = items

startEachTestAfresh()

interface Listener {
  messages: string[]
  closed: () => number | undefined
  socket: WebSocket
}

/** Opens a socket as a browser does. */
async function listen(path: string, headers: Record<string, string> = {}): Promise<Listener> {
  const response = await fetch(
    new Request(`http://localhost${path}`, {
      headers: { Upgrade: 'websocket', Origin: 'http://localhost', ...headers },
    }),
  )
  const { webSocket } = response
  if (!webSocket) throw new Error(`no socket: ${response.status}`)
  const messages: string[] = []
  let code: number | undefined
  webSocket.addEventListener('message', ({ data }) => {
    messages.push(String(data))
  })
  webSocket.addEventListener('close', (event) => {
    code = event.code
  })
  webSocket.accept()
  return { messages, closed: () => code, socket: webSocket }
}

const learner = ({ path }: Follower) => listen(`${path}/socket`)
const projector = ({ board }: OpenClassroom) => listen(`${board}/socket`)
/** Of everybody who follows a lesson: a learner, the projector, the teacher. */
const listenAll = async (opened: OpenClassroom) => [
  await learner(await follow(browser, opened)),
  await projector(opened),
  await teacher(opened),
]
const teacher = ({ report }: OpenClassroom) => listen(`${report}/live/socket`)
const emptyLine: ScoreLine = {
  v: 1,
  mode: 'practice',
  draw: 'selection',
  completedAt: Math.floor(Date.now() / 1000),
  score: 0,
  maxScore: 120,
  seconds: 0,
  items: '',
}
async function attemptIdIn({ path }: Follower): Promise<string> {
  const keys = await loadSigningKeys(env.SIGNING_KEYS, 'localhost')
  const attempt = keys && (await verifyAttempt(path.split('/')[2] ?? '', keys))
  if (!attempt) throw new Error(`no attempt at ${path}`)
  return attempt.id
}
/** What a choice says. */
const labelOf = (id: string): string =>
  itemOfType('single').choices.find((choice) => choice.id === id)?.text ?? '?'
const containing = (text: string) => expect.stringContaining(text)
const soon = (milliseconds = 50) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a socket', () => {
  it('brings at once what there is, then each step; only what is new takes the focus', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const { messages } = await learner(ann)
    await soon()
    expect(messages).toHaveLength(1)
    expect(messages[0]).not.toContain('autofocus')
    await ask(browser, opened, 0)
    await soon()
    expect(messages).toHaveLength(2)
    expect(messages[1]).toContain('name="round"')
    expect(messages[1]).toContain('autofocus')
  })

  it('brings the own questions of its class, also after its object slept', async () => {
    const opened = await openOwnClassroom(browser)
    await lead(browser, opened, 'start')
    const all = await listenAll(opened)
    await evictDurableObject(env.ROOMS.getByName(opened.code))
    await ask(browser, opened, 0)
    await soon()
    for (const { messages } of all) {
      expect(messages.at(-1)).toContain('When does the harbour bell ring?')
      expect(messages.at(-1)).not.toContain('Noon it is.')
    }
  })

  it('tells nobody how a vote falls, and no key, before its time', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const bob = await follow(browser, opened)
    const all = {
      ann: await learner(ann),
      board: await projector(opened),
      con: await teacher(opened),
    }
    const since = () => {
      const told = Object.values(all).map(({ messages }) => messages.splice(0).join('\n'))
      return { learners: told[0] ?? '', board: told[1] ?? '', console: told[2] ?? '' }
    }
    const explained = textsOf(itemOfType('single')).explained
    const tellsKey = (html: string) =>
      explained.some((text) => html.includes(text)) || /class="key/.test(html)
    await ask(browser, opened, 0)
    await vote(browser, ann, wrong(first))
    await vote(browser, bob, right(first))
    await soon(700)
    const open = since()
    expect(open.board).toContain('2 of 2')
    expect(open.console).toContain('2 of 2')
    expect(open.learners).not.toContain('2 of 2')
    for (const html of Object.values(open))
      expect([tellsKey(html), html.includes('%')]).toEqual([false, false])
    await lead(browser, opened, 'close')
    await lead(browser, opened, 'discuss')
    await lead(browser, opened, 'again')
    await soon()
    const closed = since()
    expect(closed.console).toContain('50%')
    for (const html of [closed.learners, closed.board]) {
      expect([tellsKey(html), html.includes('%')]).toEqual([false, false])
    }
    expect(closed.board).not.toContain(opened.key)
    expect(closed.board).not.toContain(ann.name)
    expect(closed.learners).not.toContain(bob.name)
    await lead(browser, opened, 'reveal')
    await soon()
    const revealed = since()
    for (const html of Object.values(revealed)) expect(html).toContain('50%')
    expect([revealed.learners, revealed.board].map(tellsKey)).toEqual([true, true])
  })

  it('brings the way to the quiz alone once the teacher opens it, and takes it away again', async () => {
    const opened = await startLesson(browser, items)
    const { messages } = await learner(await follow(browser, opened))
    await lead(browser, opened, 'alone')
    await lead(browser, opened, 'together')
    const hasWay = () => messages.map((html) => html.includes('?alone=yes'))
    await expect.poll(hasWay).toEqual([false, true, false])
  })

  it('shows two people who came under one name each their own answer, once they were parted', async () => {
    const opened = await startLesson(browser, items)
    await lead(browser, opened, 'alone')
    const ann = await follow(browser, opened)
    const back = await comeBack(browser, opened.code, ann.name)
    const other = { name: ann.name, path: back.address }
    const room = env.ROOMS.getByName(opened.code)
    const ids = await Promise.all([ann, other].map(attemptIdIn))
    for (const id of ids) {
      await room.answer({ id, name: ann.name, answered: 1, line: emptyLine })
    }
    const part = { name: ann.name, ids: ids.slice(1), newName: learnerNameAt(7), keyVersion: 1 }
    expect(await room.part(part)).toBe('parted')
    await ask(browser, opened, 0)
    const sockets = [await learner(ann), await learner(other)]
    await vote(browser, ann, wrong(first))
    await vote(browser, other, right(first))
    await lead(browser, opened, 'close')
    await soon()
    const last = sockets.map(({ messages }) => messages.at(-1))
    expect(last).toEqual([wrong(first), right(first)].map((given) => containing(labelOf(given))))
  })

  it('brings the first of many answers at once, and the others together', async () => {
    const opened = await startLesson(browser, items)
    const learners = await Promise.all(Array.from({ length: 12 }, () => follow(browser, opened)))
    await ask(browser, opened, 0)
    const { messages } = await projector(opened)
    await soon()
    messages.splice(0)
    for (const each of learners) await vote(browser, each, wrong(first))
    await soon(700)
    expect(messages.length).toBeLessThan(learners.length)
    expect(messages.at(-1)).toContain('12 of 12')
  })

  it('stays open while its object sleeps, and brings what comes after', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const { messages, socket } = await learner(ann)
    await soon()
    await evictDurableObject(env.ROOMS.getByName(opened.code))
    await ask(browser, opened, 1)
    await soon()
    expect(messages.at(-1)).toContain('name="round"')
    socket.send('ping')
    await soon()
    // Any other text would be put into the page.
    expect(messages.at(-1)).toBe('{"pong":1}')
  })

  it('of a learner is sent nothing for a timer, which learners do not see', async () => {
    const opened = await startLesson(browser, items)
    const { messages } = await learner(await follow(browser, opened))
    const board = await projector(opened)
    await ask(browser, opened, 0)
    await soon()
    const before = messages.length
    await lead(browser, opened, 'timer', [['seconds', '60']])
    await soon()
    expect(messages).toHaveLength(before)
    expect(board.messages.at(-1)).toContain('data-left')
  })
})

describe('the end of a socket', () => {
  const send = (path: string) =>
    browser.send({ action: path, method: 'post', hidden: [], tags: [] })
  const ended = async ({ closed, messages }: Listener) => {
    await soon(100)
    const last = messages.at(-1) ?? ''
    return [closed(), /data-settled="(true|closed)"/.test(last)]
  }

  it('comes where its class is deleted, with a last word, and it is not opened again', async () => {
    const opened = await startLesson(browser, items)
    const all = await listenAll(opened)
    await send(`${opened.report}/delete`)
    for (const each of all) expect(await ended(each)).toEqual([1000, true])
  })

  it('comes where the key was replaced, and not to learners', async () => {
    const opened = await startLesson(browser, items)
    const ann = await learner(await follow(browser, opened))
    const [board, con] = [await projector(opened), await teacher(opened)]
    await send(`${opened.report}/rekey`)
    expect(await ended(board)).toEqual([1000, true])
    expect(await ended(con)).toEqual([1000, true])
    // What happened, as a heading, and the way on.
    expect(board.messages.at(-1)).toContain(`${library.ui['problem.badBoard.title']}</h1>`)
    expect(board.messages.at(-1)).toContain('href="/teach#open"')
    expect(con.messages.at(-1)).toContain(`${library.ui['problem.badKey.title']}</h1>`)
    expect(await ended(ann)).toEqual([undefined, false])
  })

  it('comes to a learner who was removed, and to nobody else', async () => {
    const opened = await startLesson(browser, items)
    const [ann, bob] = [await follow(browser, opened), await follow(browser, opened)]
    const [first, second] = [await learner(ann), await learner(bob)]
    await send(`${opened.report}/learners/${ann.name}/remove`)
    expect(await ended(first)).toEqual([1000, true])
    expect(await ended(second)).toEqual([undefined, false])
  })
})

describe('the end of a class', () => {
  const change = (code: string, action: 'close' | 'reopen') =>
    env.ROOMS.getByName(code).change({ action, keyVersion: 1 })
  const saysEnd = ({ messages }: Listener) => messages.at(-1)?.includes('data-settled="closed"')
  /** What each was sent since the last look. */
  const news = async (all: readonly Listener[]) => {
    await soon(100)
    return all.map(({ messages }) => messages.splice(0).length)
  }

  it('leaves the sockets open, so that they hear when it is opened again', async () => {
    const opened = await startLesson(browser, items)
    await ask(browser, opened, 0)
    const all = await listenAll(opened)
    await change(opened.code, 'close')
    await soon(100)
    expect(all.map((each) => [each.closed(), saysEnd(each)])).toEqual(
      all.map(() => [undefined, true]),
    )
    // Also of those who come meanwhile.
    const late = await projector(opened)
    await soon(100)
    expect(saysEnd(late)).toBe(true)
    await change(opened.code, 'reopen')
    await soon(100)
    expect([...all, late].map(saysEnd)).toEqual([...all, late].map(() => false))
    expect(all[0]?.messages.at(-1)).toContain('name="round"')
  })

  it('is told at its time, though nobody does anything then, and once', async () => {
    const opened = await startLesson(browser, items)
    const { settings } = await readRoom(opened.code)
    const end = (settings?.closesAt ?? 0) * 1000
    // All that changed was copied long ago.
    stopClock(((await copyDueIn(opened.code)) ?? 0) * 1000)
    await ring(opened.code)
    expect(await copyDueIn(opened.code)).toBe(undefined)
    expect(await alarmIn(opened.code)).toBe(end)
    const all = await listenAll(opened)
    await news(all)
    stopClock(end)
    await evictDurableObject(env.ROOMS.getByName(opened.code))
    await ring(opened.code)
    expect(all.map(saysEnd)).toEqual(all.map(() => true))
    expect(await news(all)).toEqual(all.map(() => 1))
    // It wakes once more, to write what the end handed in.
    await evictDurableObject(env.ROOMS.getByName(opened.code))
    await ring(opened.code)
    expect(await news(all)).toEqual(all.map(() => 0))
  })
})

describe('who may open a socket', () => {
  it('is known before the room is asked: by the signed address, and by the page that asks', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    const boardKey = opened.board.split('/').at(-1)
    const { code, report } = opened
    const refused = async (path: string, headers = {}) =>
      listen(path, headers).then(
        () => 'opened',
        ({ message }: Error) => message,
      )
    expect(await refused(`${ann.path.replace('.', '.A')}/socket`)).toBe('no socket: 400')
    expect(await refused(`/classrooms/${code}/report/${boardKey}/live/socket`)).toBe(
      'no socket: 404',
    )
    const foreign = { Origin: 'https://elsewhere.example' }
    for (const path of [`${ann.path}/socket`, `${opened.board}/socket`, `${report}/live/socket`]) {
      expect(await refused(path, foreign)).toBe('no socket: 403')
      expect(await refused(path, { Origin: 'null' })).toBe('no socket: 403')
      expect(await refused(path)).toBe('opened')
    }
  })

  it('is a learner with no more than a few tabs', async () => {
    const opened = await startLesson(browser, items)
    const ann = await follow(browser, opened)
    for (let tab = 0; tab < 8; tab++) await learner(ann)
    await expect(learner(ann)).rejects.toThrow('no socket: 4')
  })

  it('is no more than twenty projectors and twenty consoles: the next asks by itself, and those that are open stay', async () => {
    const opened = await startLesson(browser, items)
    for (const [open, path] of [
      [projector, opened.board],
      [teacher, `${opened.report}/live`],
    ] as const) {
      const all = []
      for (let n = 0; n < 20; n++) all.push(await open(opened))
      await expect(open(opened)).rejects.toThrow('no socket: 429')
      expect((await browser.open(path)).status).toBe(200)
      expect(all.map(({ closed }) => closed())).toEqual(all.map(() => undefined))
      // Where one goes there is room for another.
      all[0]?.socket.close()
      await soon()
      await open(opened)
    }
    // Nor do they take the place of a learner.
    await learner(await follow(browser, opened))
  })

  it('is nobody in a browser that asks for a page: it is led there', async () => {
    const opened = await startLesson(browser, items)
    expect((await browser.open(`${opened.report}/live/socket`)).address).toBe(
      `${opened.report}/live`,
    )
  })
})
