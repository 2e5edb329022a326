/** The module of the content that the Worker imports, as written and imported. */
import { expect, test, vi } from 'vitest'
import type { CompiledContent } from '../../src/content/library.ts'
import { contentModule } from '../../src/node/compile/content-module.ts'

const library = {
  glossary: [{ id: 'end-use', term: 'end use' }],
  items: { 'lic-01': { stem: 'Who “made” it?' }, 'lic-02': { stem: "Who's asked?" } },
  facts: { 'F-01': { text: 'A line\u2028and another' } },
}
const compiled = {
  version: '0a1b2c3d',
  assets: { 'site.css': '/assets/site.12345678.css' },
  libraries: [library],
} as unknown as CompiledContent

/** @param run a module of its own for each */
const imported = async (run: string): Promise<{ content: CompiledContent }> =>
  import(`data:text/javascript,${encodeURIComponent(`${contentModule(compiled)}// ${run}`)}`)

test('is the content that was compiled', async () => {
  const { content } = await imported('whole')
  expect(content).toEqual(compiled)
  expect(Object.keys(content.libraries[0]?.items ?? {})).toEqual(['lic-01', 'lic-02'])
})

test('parses nothing before it is asked for, and of what is read by id one entry alone, once', async () => {
  const { content } = await imported('in part')
  const parse = vi.spyOn(JSON, 'parse')
  try {
    const items = content.libraries[0]?.items ?? {}
    expect(parse).not.toHaveBeenCalled()
    const first = items['lic-01']
    expect(items['lic-01']).toBe(first)
    expect(parse.mock.calls).toEqual([[JSON.stringify(library.items['lic-01'])]])
  } finally {
    parse.mockRestore()
  }
})
