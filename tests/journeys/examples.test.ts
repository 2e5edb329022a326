// The named examples: all of them answer in development, and the site as it is deployed knows none.
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { classroomRooms } from '../../src/examples/classrooms.ts'
import { examplesPath } from '../../src/examples/example.ts'
import { partsPath } from '../../src/examples/examples-page.tsx'
import { lessonRooms } from '../../src/examples/lessons.ts'
import { pageExamples } from '../../src/examples/page-examples.ts'
import { partExamples } from '../../src/examples/part-examples.tsx'
import { withExamples } from '../../src/examples/with-examples.tsx'
import { openBrowser } from '../support/browser-without-scripts.ts'
import { mainOf, textOf } from '../support/pages.ts'
import { app, browser, keyNames, site, startEachTestAfresh } from '../support/site.ts'

startEachTestAfresh()

const examples = pageExamples(site).flatMap((group) => group.examples)
const development = openBrowser(async (request) =>
  withExamples(app.fetch)(request as never, env, createExecutionContext()),
)

it('each has a name of its own', () => {
  const names = [...examples, ...partExamples(site)].map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(names.length).toBeGreaterThan(60)
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

it('each shows its state, and leaves nothing in the store', async () => {
  for (const { name, form, isTaken } of examples) {
    const { status, html } = await development.open(`${examplesPath}/${name}`)
    expect([name, status]).toEqual([
      name,
      form && !isTaken ? 422 : name === 'join-closed' ? 410 : 200,
    ])
    expect(textOf(mainOf(html)).length, name).toBeGreaterThan(40)
  }
  expect(await keyNames()).toEqual([])
})

it('are listed on a page that leads to each component', async () => {
  const { html } = await development.open(examplesPath)
  for (const { name } of examples) expect(html).toContain(`href="${examplesPath}/${name}"`)
  for (const { name, styles } of partExamples(site)) {
    expect(html).toContain(`href="${partsPath(styles)}#${name}"`)
    expect((await development.open(partsPath(styles))).html).toContain(`<section id="${name}"`)
  }
})

it('are no part of the site as it is deployed', async () => {
  for (const path of [examplesPath, `${examplesPath}/${examples[0]?.name}`]) {
    expect((await browser.open(path)).status).toBe(404)
  }
})

it('no two classes of the examples have one join code', () => {
  const codes = [...classroomRooms(site), ...lessonRooms(site)].map(([code]) => code)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
})
