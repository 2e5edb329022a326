/** The room of a class as it is deployed: with what it sends to those who follow a lesson. */
import { content } from '../.build/content.js'
import { drawFrom } from './pictures.tsx'
import { RoomObject as Room } from './room/room-object.ts'

const draw = drawFrom(content.libraries)

export class RoomObject extends Room {
  constructor(ctx: DurableObjectState, env: { SCORES: KVNamespace }) {
    super(ctx, env, draw)
  }
}
