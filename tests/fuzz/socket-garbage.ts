/** What a program may send by the socket of a lesson, by which pages send nothing but a heartbeat. */
import type { WebSocket } from 'ws'
import type { Chance } from '../simulation/chance.ts'
import { canary, hostileText } from './hostile-texts.ts'

/** Sends something that nobody should. */
type Garbage = (socket: WebSocket, chance: Chance) => void

const megabyte = 2 ** 20
const bytes = (chance: Chance, length: number) =>
  Buffer.from(Array.from({ length }, () => chance.below(256)))

/** Whole messages, which the room could read. */
export const messages: Readonly<Record<string, Garbage>> = {
  'bytes at random': (socket, chance) => socket.send(bytes(chance, 1 + chance.below(2000))),
  'a megabyte of bytes': (socket) => socket.send(Buffer.alloc(megabyte, canary)),
  'a megabyte of text': (socket) => socket.send(canary.repeat(megabyte / canary.length)),
  'a hostile text': (socket, chance) => socket.send(hostileText(chance)),
  nothing: (socket) => socket.send(''),
  'a name of prototypes': (socket) =>
    socket.send('{"__proto__":{"audience":"console"},"constructor":{"prototype":"fz7"}}'),
  'a vote as htmx would send it': (socket) =>
    socket.send('{"round":"1","item":"fz7","response":"a","headers":{"HX-Request":"true"}}'),
  'a fragment for others': (socket) =>
    socket.send(JSON.stringify({ content: canary, target: 'body', swap: 'innerHTML' })),
  'almost a heartbeat': (socket) => socket.send('ping '),
  'a heartbeat in bytes': (socket) => socket.send(Buffer.from('ping')),
  'thousands of messages': (socket) => {
    for (let count = 0; count < 3000; count++) socket.send(`${canary}${count}`)
  },
}

/** A frame of a client: it is masked, here by nothing. */
function frame(head: number, payload: Buffer, length = payload.length): Buffer {
  const size =
    length < 126
      ? [0x80 | length]
      : [
          0x80 | 127,
          0,
          0,
          ...[40, 32, 24, 16, 8, 0].map((bits) => Math.floor(length / 2 ** bits) & 255),
        ]
  return Buffer.concat([Buffer.from([head, ...size, 0, 0, 0, 0]), payload])
}

/** Bytes that are no message. */
export const brokenFrames: Readonly<Record<string, (chance: Chance) => Buffer>> = {
  'text that is no UTF-8': () => frame(0x81, Buffer.from([0xc3, 0x28, 0xff, 0xfe])),
  'half of a letter': () => frame(0x81, Buffer.from('\ud83d\ude00').subarray(0, 3)),
  'a frame without a mask': () => Buffer.from([0x81, 4, ...Buffer.from('ping')]),
  'reserved bits': () => frame(0xf1, Buffer.from('ping')),
  'a kind that there is not': () => frame(0x83, Buffer.from('fz7')),
  // Whoever asks so is sent the same by the protocol itself.
  'a heartbeat of the protocol that is too long': () => frame(0x89, Buffer.alloc(200, 'x')),
  'one in pieces': () => frame(0x09, Buffer.from('fz7')),
  'a piece of nothing': () => frame(0x80, Buffer.from('fz7')),
  'an exabyte to come': () => frame(0x82, Buffer.from('fz7'), 2 ** 40),
  'a goodbye with a code that there is not': () => frame(0x88, Buffer.from([0xff, 0xff])),
  'a goodbye with half a code': () => frame(0x88, Buffer.from([3])),
  'a goodbye in no UTF-8': () => frame(0x88, Buffer.from([3, 0xe8, 0xff, 0xff])),
  'bytes at random': (chance) => bytes(chance, 1 + chance.below(3000)),
  'a request': () => Buffer.from(`GET /${canary} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
}
