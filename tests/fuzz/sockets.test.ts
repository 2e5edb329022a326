/** Sockets of a lesson, sent what nobody should: nothing comes back of it, and the room goes on for everybody else. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { WebSocket } from 'ws'
import { Chance } from '../simulation/chance.ts'
import { itemOfType, right } from '../support/answers.ts'
import type { OpenClassroom } from '../support/classroom.ts'
import { ask, follow, startLesson, vote } from '../support/lesson.ts'
import { serveSite } from '../support/site-server.ts'
import { brokenFrames, messages } from './socket-garbage.ts'

const server = serveSite()
const seed = inject('seed')
const { id: item } = itemOfType('single')
let opened: OpenClassroom
/** Of each who follows a lesson. */
let addresses: string[]

beforeAll(async () => {
  const teacher = server.visitor()
  opened = await startLesson(teacher, [item])
  const { path } = await follow(teacher, opened)
  addresses = [path, opened.board, `${opened.report}/live`].map((each) => `${each}/socket`)
  await ask(teacher, opened, 0)
})

const socketAddress = (path: string) => server.origin.replace('http', 'ws') + path

/** A learner joins, follows, votes, and the projector hears of it. */
async function goesOn(): Promise<void> {
  const learner = server.visitor()
  const projector = new WebSocket(socketAddress(`${opened.board}/socket`))
  const [first] = await once(projector, 'message')
  expect(String(first)).toMatch(/\d+ of \d+/)
  const heard = once(projector, 'message')
  const { html } = await vote(learner, await follow(learner, opened), right(item))
  expect(html).toContain('checked')
  await heard
  projector.terminate()
}

/** Sends something by a socket. @returns the code that it is closed with, and what came by it but for its first */
async function send(path: string, act: (socket: WebSocket) => void) {
  const socket = new WebSocket(socketAddress(path))
  await once(socket, 'message')
  const came: string[] = []
  socket.on('message', (data) => came.push(String(data)))
  const closed = once(socket, 'close')
  act(socket)
  const [code] = await closed
  return { code, came: came.filter((text) => text.includes('fz7')) }
}

describe.each(Object.entries(messages))('%s', (name, garbage) => {
  test('ends the socket by which it came, as what no page sends', async () => {
    for (const path of addresses) {
      const chance = new Chance(`${seed}.${name}`)
      expect(await send(path, (socket) => garbage(socket, chance))).toEqual({
        code: 1003,
        came: [],
      })
    }
    await goesOn()
  })
})

describe.each(Object.entries(brokenFrames))('%s', (name, make) => {
  test('ends the connection or is passed over, and nothing of it comes back', async () => {
    for (const path of addresses) {
      const { host, hostname, port } = new URL(server.origin)
      const socket = connect(Number(port), hostname)
      const head = [
        `GET ${path} HTTP/1.1`,
        `Host: ${host}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
      ]
      const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
      socket.write([...head, key, 'Sec-WebSocket-Version: 13', '', ''].join('\r\n'))
      await once(socket, 'data')
      let came = ''
      socket.on('data', (data) => {
        came += data
      })
      socket.write(make(new Chance(`${seed}.${name}`)))
      // Whoever waits for the rest of it is left waiting: that costs one connection.
      socket.setTimeout(300, () => socket.destroy())
      await once(socket, 'close')
      expect(came).not.toMatch(/fz7|Error|HTTP\/1/)
    }
    await goesOn()
  })
})

test('thousands of heartbeats are answered, each by its own', async () => {
  const socket = new WebSocket(socketAddress(addresses[0] ?? ''))
  await once(socket, 'message')
  const came: string[] = []
  socket.on('message', (data) => came.push(String(data)))
  for (let count = 0; count < 3000; count++) socket.send('ping')
  const answered = () => came.filter((text) => text === '{"pong":1}').length
  await expect.poll(answered, { timeout: 30_000 }).toBe(3000)
  socket.terminate()
  await goesOn()
})
