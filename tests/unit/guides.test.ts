/** What the guides for contributors name is there, so that a move of a file can't leave them behind. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const guides = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  '.github/SECURITY.md',
  '.github/RUNBOOK.md',
]

/** Paths in code marks from the root of the project, but for those with a part to fill in, and content/, which can be another. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|static|\.ci|\.github)\/[^`\s]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[<…*]/.test(path))

describe.each(guides)('%s', (guide) => {
  it('names no file or folder that is not there', () => {
    const paths = pathsIn(readFileSync(join(root, guide), 'utf8'))
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

it('The guides name files, so that the test above compares something.', () => {
  const text = guides.map((guide) => readFileSync(join(root, guide), 'utf8')).join('\n')
  expect(pathsIn(text).length).toBeGreaterThan(30)
})
