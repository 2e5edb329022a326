// Bodies made piece by piece: what is made when, and what a failure looks like.
import { describe, expect, it } from 'vitest'
import { streamOf } from '../../src/http/streams.ts'

function* pieces(made: string[], failing?: string): Generator<string> {
  for (const piece of ['head ', 'rows ', 'end']) {
    if (piece === failing) throw new Error(`no ${piece}`)
    made.push(piece)
    yield piece
  }
}

describe('a body of pieces', () => {
  it('has them all, in their order', async () => {
    expect(await new Response(streamOf(pieces([]))).text()).toBe('head rows end')
  })

  it('A body of pieces is made as it is read, all but the first piece', async () => {
    const made: string[] = []
    const reader = streamOf(pieces(made)).getReader()
    await Promise.resolve()
    expect(made).toEqual(['head '])
    await reader.read()
    await reader.read()
    expect(made).toEqual(['head ', 'rows '])
  })

  it('fails before the answer begins where the first piece fails', () => {
    expect(() => streamOf(pieces([], 'head '))).toThrow('no head')
  })

  it('breaks off where a later piece fails', async () => {
    await expect(new Response(streamOf(pieces([], 'end'))).text()).rejects.toThrow()
  })
})
