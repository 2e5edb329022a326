/**
 * Proves that the content folder is the site: the project with another topic in place of its own is
 * compiled and hosted, and whatever a reader, a learner, a teacher or a publisher can reach is there.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { right } from '../support/answers.ts'
import { takeQuiz } from '../support/browser-without-scripts.ts'
import {
  answerAll,
  fieldsOf,
  joinClassroom,
  openClassroom,
  readReport,
} from '../support/classroom.ts'
import { library, site } from '../support/content.ts'
import { type Host, root, runHost, stopHost } from '../support/host-process.ts'
import { formsIn, type Page, sharedAddressIn, tagsIn, textOf } from '../support/pages.ts'
import { addressesIn } from '../support/xml.ts'

const project = mkdtempSync(join(tmpdir(), 'second-topic-'))
const snippets = listSnippets(site)
const minutes = 60_000
let host: Host

beforeAll(async () => {
  const parts = ['src', 'static', 'package.json', 'package-lock.json', 'tsconfig.json']
  for (const part of parts) {
    cpSync(join(root, part), join(project, part), { recursive: true })
  }
  // What the setup of these tests has put together and drawn before.
  for (const part of ['cards', 'charts']) {
    cpSync(join(root, '.build/fixture', part), join(project, '.build', part), { recursive: true })
  }
  cpSync(join(root, '.build/fixture/content'), join(project, 'content'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  host = await runHost(project, join(project, '.host'))
}, 2 * minutes)

afterAll(async () => {
  if (host) await stopHost(host, 'SIGTERM')
  rmSync(project, { recursive: true, force: true })
})

/** Opens an address of the site, which has to be there. */
async function open(path: string): Promise<Page> {
  const page = await host.teacher.open(path)
  expect([path, page.status]).toEqual([path, 200])
  return page
}

/** The picture that stands for a page elsewhere. */
async function expectCard({ html, address }: Page): Promise<void> {
  const image = tagsIn(html, 'meta').find(({ attributes }) => attributes.property === 'og:image')
  const { pathname } = new URL(image?.attributes.content ?? '', library.settings.origin)
  const response = await fetch(host.origin + pathname)
  expect([address, response.status, response.headers.get('Content-Type')]).toEqual([
    address,
    200,
    'image/png',
  ])
}

describe('the site of another topic', { timeout: 2 * minutes }, () => {
  it('has every page that it links to or lists, each with its card, and no word of another topic', async () => {
    const sitemap = addressesIn((await open('/sitemap.xml')).html)
    const waiting = new Set(['/', ...sitemap.map((loc) => new URL(loc).pathname)])
    for (const path of waiting) {
      const page = await open(path)
      if (!page.headers.get('Content-Type')?.startsWith('text/html')) continue
      expect([path, /patriot|interceptor|missile|japan/i.exec(textOf(page.html))]).toEqual([
        path,
        null,
      ])
      // What search engines leave out is sent to nobody.
      if (!page.headers.has('X-Robots-Tag')) await expectCard(page)
      for (const { attributes } of tagsIn(page.html, 'a')) {
        const linked = attributes.href?.split('#')[0] ?? ''
        // Snippets have a test of their own.
        if (/^\/(?!\/|embed\?)/.test(linked)) waiting.add(linked)
      }
    }
    expect(waiting.size).toBeGreaterThan(sitemap.length)
  })

  it('has every snippet framed, picked and described', async () => {
    for (const { path, id } of snippets.map((one) => ({
      ...one,
      id: one.path.replace('/embed/', ''),
    }))) {
      await open(path)
      const picked = await open(`/embed?snippet=${id}`)
      expect(picked.html).toContain(path)
      await open(`/oembed?${new URLSearchParams({ url: library.settings.origin + path })}`)
    }
  })

  it.each(library.quizzes.map(({ id }) => id))(
    'lets a learner take the quiz “%s” and share the result with its card',
    async (quiz) => {
      const { result } = await takeQuiz(host.teacher, await host.teacher.start(quiz), right)
      await expectCard(await open(sharedAddressIn(result.html) ?? 'no address to share'))
    },
  )

  it.each(library.quizzes.map(({ id }) => id))(
    'lets a teacher open a class for the quiz “%s”, and see how it went',
    async (quiz) => {
      const opened = await openClassroom(host.teacher, { quiz })
      const { page } = await joinClassroom(host.teacher, opened.code)
      await answerAll(host.teacher, page, right)
      expect(readReport(await open(opened.report))).toMatchObject({ joined: 1, finished: 1 })
      for (const path of [`${opened.report}.csv`, `${opened.report}/discuss`, opened.board]) {
        await open(path)
      }
    },
  )

  it('leads a teacher from every form of /teach and of the selection to a page', async () => {
    const pages = [await open('/teach'), await open('/teach/selection')]
    const forms = pages.flatMap(({ html }) => formsIn(html)).filter(({ action }) => action)
    expect(forms.length).toBeGreaterThan(1)
    const item = Object.keys(library.items)[0] ?? ''
    for (const form of forms) {
      const filled = [...form.hidden, ...fieldsOf(form)]
      const query = new URLSearchParams(
        filled.map(([name, value]) => [name, name === 'items' ? item : value]),
      )
      const page =
        form.method.toLowerCase() === 'post'
          ? await host.teacher.send(form, fieldsOf(form))
          : await host.teacher.open(`${form.action}?${query}`)
      expect([form.action, page.status]).toEqual([form.action, 200])
    }
  })

  it('The site of another topic is filled with simulated learners by npm run demo', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['src/node/commands/demo.ts', '--origin', host.origin, '--learners', '3'],
      { cwd: project },
    )
    const [address = ''] = /http:\/\/\S+/.exec(stdout) ?? []
    expect(readReport(await host.teacher.open(address))).toMatchObject({ joined: 3, finished: 3 })
  })
})
