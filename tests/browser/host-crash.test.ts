/** A host that is killed in the middle of a vote, and started again on what it kept. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { fieldsFor, itemOfType } from '../support/answers.ts'
import type { Browser } from '../support/browser-without-scripts.ts'
import { useChromium } from '../support/chromium.ts'
import { t } from '../support/content.ts'
import { type Host, root, runHost, runtimeOf, stopHost } from '../support/host-process.ts'
import { ask, type Follower, follow, lead, startLesson, voteForm } from '../support/lesson.ts'
import { tagsIn, textOf } from '../support/pages.ts'
import { isRunning } from '../support/programs.ts'

const chromium = useChromium()
const item = itemOfType('single')
const choices = item.choices.map(({ id }) => id)
const learners = 24

/** A learner who changes their mind again and again. */
interface Voter extends Follower {
  /** The last answer of which the site said that it counts. */
  acknowledged?: string
  /** The one that was on its way since. */
  sent?: string
}

async function vote(origin: string, voter: Voter, round: string, response: string): Promise<void> {
  voter.sent = response
  const fields = [['round', round], ['item', item.id], ...fieldsFor(item.id, response)]
  const body = new URLSearchParams(fields.map(([name = '', value = '']) => [name, value]))
  const answer = await fetch(origin + voter.path, { method: 'POST', body, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`a vote was answered by ${answer.status}`)
  voter.acknowledged = response
}

/** Votes until the site is gone. */
async function storm(origin: string, voter: Voter, round: string, at: number): Promise<void> {
  for (let turn = at; ; turn++) {
    try {
      await vote(origin, voter, round, choices[turn % choices.length] ?? '')
    } catch {
      return
    }
    await setTimeout(5 * (at % 7))
  }
}

/** The first that a socket brings. */
function firstOf(origin: string, path: string): Promise<string> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}/socket`, { origin })
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('message', (data) => {
      resolve(String(data))
      socket.close()
    })
  })
}

const chosenOn = (html: string) =>
  tagsIn(html, 'input').find(({ attributes }) => 'checked' in attributes)?.attributes.value
const roundOn = async (browser: Browser, { path }: Follower) =>
  voteForm(await browser.open(path)).hidden.find(([name]) => name === 'round')?.[1] ?? ''

test('a host that is killed in a storm of votes has every vote that it acknowledged', async () => {
  const store = mkdtempSync(join(tmpdir(), 'host-'))
  onTestFinished(() => rmSync(store, { recursive: true, force: true }))
  const before = await start(store)
  const { origin } = before
  const opened = await startLesson(before.teacher, [item.id])
  const voters: Voter[] = []
  for (let at = 0; at < learners; at++) voters.push(await follow(before.teacher, opened))
  const [phoned] = voters
  const phone = await chromium.visit(`${origin}${phoned?.path}`, { expects: /./ })
  await ask(before.teacher, opened, 0)
  await phone.locator('input[type="radio"]').first().waitFor()
  const round = await roundOn(before.teacher, voters[1] as Voter)
  const storms = voters.slice(1).map((voter, at) => storm(origin, voter, round, at))
  await setTimeout(1500)
  const runtime = runtimeOf(before)
  await stopHost(before, 'SIGKILL')
  await Promise.all(storms)
  expect(voters.slice(1).filter(({ acknowledged }) => !acknowledged)).toEqual([])

  // Nothing of it is left that could write to the store beside the next.
  await expect.poll(() => isRunning(runtime)).toBe(false)
  const { teacher } = await start(store, Number(new URL(origin).port))
  for (const voter of voters.slice(1)) {
    const page = await teacher.open(voter.path)
    expect(await roundOn(teacher, voter)).toBe(round)
    expect([voter.acknowledged, voter.sent]).toContain(chosenOn(page.html))
  }
  const counted = { voted: learners - 1, joined: learners }
  expect(textOf(await firstOf(origin, opened.board))).toContain(t('lesson.counts', counted))
  expect(await firstOf(origin, phoned?.path ?? '')).toContain('name="round"')

  // The page that was open all the time goes on, and so does the lesson.
  await phone.locator('input[type="radio"]').first().check()
  await phone.locator('.onward button').click()
  await phone.getByText(t('lesson.said.taken')).waitFor()
  await vote(origin, voters[1] as Voter, round, choices[0] ?? '')
  await lead(teacher, opened, 'close')
  await phone.getByText(t('lesson.learner.counted'), { exact: true }).waitFor()
  const console = textOf((await teacher.open(`${opened.report}/live`)).html)
  expect(console).toContain(t('lesson.counts', { voted: learners, joined: learners }))
})

async function start(store: string, port?: number): Promise<Host> {
  const host = await runHost(root, store, port === undefined ? {} : { port })
  onTestFinished(async () => {
    const { exitCode, signalCode } = host.process
    if (exitCode === null && signalCode === null) await stopHost(host, 'SIGTERM')
  })
  return host
}
