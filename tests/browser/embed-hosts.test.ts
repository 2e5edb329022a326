/** Snippets inside pages of others: every way in, every height dialect, and the harshest frames. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { listSnippets } from '../../src/snippets/snippets.ts'
import { answerOf, itemOfType } from '../support/answers.ts'
import { useChromium } from '../support/chromium.ts'
import { site as english, library } from '../support/content.ts'
import { fitted, frameScript, heightsOf, openHostPage } from '../support/embedding.ts'
import { serveHost } from '../support/host-page.ts'
import { tagsIn } from '../support/pages.ts'
import { serveSite } from '../support/site-server.ts'
import { filterDiscovered, hostScriptSource } from '../support/wordpress.ts'

const site = serveSite()
const host = serveHost()
const chromium = useChromium()

const snippets = listSnippets(english)
const { ui } = library
const question = itemOfType('single')
const section = snippets.find(({ kind }) => kind === 'section')
const quiz = library.quizzes[0]?.id ?? ''
const firstYear = library.timeline[0]?.date.slice(0, 4)

const open = (address: string, complaints?: RegExp[]) =>
  openHostPage(chromium, site, address, complaints)
const scriptFor = (embed: string, more?: string) => frameScript(site, embed, more)

const require = createRequire(import.meta.url)
const readModule = (name: string) => readFileSync(require.resolve(name))
const resizerModule = () => {
  const main = require.resolve('@open-iframe-resizer/core')
  return readFileSync(join(dirname(main), 'index.js'))
}

/** A frame follows its content: to an answer, opened and closed again, narrower and wider again. */
async function followsItsContent(page: Page, frame: FrameLocator): Promise<void> {
  const asked = await fitted(page, frame)
  await frame.locator('a[href*="state="]').first().click()
  await frame.locator('summary').first().waitFor()
  const answered = await fitted(page, frame)
  expect(answered).toBeGreaterThan(asked)
  const summary = frame.locator('summary').first()
  await summary.click()
  const opened = await fitted(page, frame)
  expect(opened).toBeGreaterThan(answered)
  await summary.click()
  expect(await fitted(page, frame)).toBe(answered)
  // Something that comes late, as a picture may.
  await frame.locator('main').evaluate((main) => {
    main.insertAdjacentHTML('beforeend', '<div id="late"></div>')
    const late = document.getElementById('late')
    if (late) late.style.height = '123px'
  })
  expect(await fitted(page, frame)).toBeGreaterThanOrEqual(answered + 123)
  await frame.locator('#late').evaluate((late) => late.remove())
  expect(await fitted(page, frame)).toBe(answered)
  const setWidth = (width: string) =>
    page.locator('#place').evaluate((place, value) => {
      place.style.width = value
    }, width)
  await setWidth('320px')
  const narrow = await fitted(page, frame)
  expect(narrow).toBeGreaterThan(answered)
  await setWidth('640px')
  expect(await fitted(page, frame)).toBe(answered)
}

/** The first question of a quiz in a fitted frame below a long text, on a phone, answered. */
async function answeredOnPhone(page: Page): Promise<FrameLocator> {
  await page.setViewportSize({ width: 360, height: 700 })
  const frame = page.frameLocator('iframe')
  await fitted(page, frame)
  await follow(frame, 'a[href*="state=start"]')
  await answerAnything(page, frame)
  return frame
}

/**
 * Follows a link of a frame. Its page must be gone before anything is looked for: the page after
 * it has links that look the same, and what is found on the old one says nothing of the new.
 */
async function follow(frame: FrameLocator, link: string): Promise<void> {
  await frame.locator(link).click()
  await frame.locator(link).waitFor({ state: 'detached' })
}

/** Follows links that answer until there is feedback. */
async function answerAnything(page: Page, frame: FrameLocator): Promise<void> {
  const next = frame.locator('a[rel~="next"]')
  const answer = frame.locator('a[href*="state="]:not(.taken)')
  await answer.first().waitFor()
  for (let at = 0; (await next.count()) === 0 && at < 20; at++) {
    const check = frame.locator('a.button')
    const link = (await check.count()) > 0 ? check : answer.nth(at)
    // A page that came in between took the link with it: the next turn looks at what is there now.
    await link
      .first()
      .click({ timeout: 5000 })
      .catch(() => undefined)
    // A choice leads to a page that looks much like the one before.
    await page.waitForTimeout(150)
  }
  await next.waitFor()
}

/** Where the host puts the frame; its width is set by the test. */
const place = (markup: string) => `<div id="place" style="width: 640px">${markup}</div>`
const questionAddress = () => `${site.origin}/embed/questions/${question.id}`
const plainFrame = () =>
  place(
    `<iframe src="${questionAddress()}" title="A question" width="100%" height="300" style="border: 0"></iframe>`,
  )
const inScript = (code: string) => `<script>${code}</script>`

describe('a frame is as high as what is in it, up and down, with', () => {
  test('pym.js', async () => {
    const library = host.addScript(readModule('pym.js/dist/pym.v1.js'))
    const start = `new pym.Parent('place', '${questionAddress()}', {})`
    const page = await open(
      host.addPage(`${place('')}<script src="${library}"></script>${inScript(start)}`),
    )
    await followsItsContent(page, page.frameLocator('iframe'))
  })

  test('open-iframe-resizer', async () => {
    const library = host.addScript(resizerModule())
    const start = `import { initialize } from '${library}'; initialize({}, 'iframe')`
    const page = await open(host.addPage(`${plainFrame()}<script type="module">${start}</script>`))
    await followsItsContent(page, page.frameLocator('iframe'))
  })

  test('a listener as Canvas has it', async () => {
    const listen = `addEventListener('message', ({ data, source }) => {
      const frame = document.querySelector('iframe')
      if (data.subject === 'lti.frameResize' && source === frame.contentWindow) frame.height = data.height
    })`
    const page = await open(host.addPage(inScript(listen) + plainFrame()))
    await followsItsContent(page, page.frameLocator('iframe'))
  })

  test('a listener as AMP has it', async () => {
    const listen = `addEventListener('message', ({ data, source }) => {
      const frame = document.querySelector('iframe')
      const isSize = data.sentinel === 'amp' && data.type === 'embed-size'
      if (isSize && source === frame.contentWindow) frame.height = data.height
    })`
    const page = await open(host.addPage(inScript(listen) + plainFrame()))
    await followsItsContent(page, page.frameLocator('iframe'))
  })

  test('a listener as iframe-resizer 4 and 5 have it', async () => {
    // It names the frame to what is in it, after each load, and takes messages with that name alone.
    const listen = `addEventListener('DOMContentLoaded', () => {
      const frame = document.querySelector('iframe')
      const name = '[iFrameSizer]' + 'iFrameResizer0'
      const greet = () => frame.contentWindow.postMessage(name + ':8:false:false:32:true:true:null:bodyOffset', '*')
      frame.addEventListener('load', greet)
      greet()
      addEventListener('message', ({ data, source }) => {
        const [, height, width, type] = String(data).startsWith(name + ':') ? data.split(':') : []
        if (source === frame.contentWindow && type === 'init' && width > 0) frame.height = height
      })
    })`
    const page = await open(host.addPage(inScript(listen) + plainFrame()))
    await followsItsContent(page, page.frameLocator('iframe'))
  })

  test('our script', async () => {
    const page = await open(host.addPage(place(scriptFor(`questions/${question.id}`))))
    await followsItsContent(page, page.frameLocator('iframe'))
  })

  test('a frame that is shown only later', async () => {
    const library = host.addScript(resizerModule())
    const start = `import { initialize } from '${library}'; initialize({}, 'iframe')`
    const page = await open(
      host.addPage(
        `<div id="tab" hidden>${plainFrame()}</div><script type="module">${start}</script>`,
      ),
    )
    await page.waitForTimeout(500)
    await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'))
    await fitted(page, page.frameLocator('iframe'))
  })
})

describe('our script', () => {
  test('puts a frame with the title of the link in the place of the link', async () => {
    const page = await open(
      host.addPage(`<p>Before</p>${scriptFor(`questions/${question.id}`)}<p>After</p>`),
    )
    await fitted(page, page.frameLocator('iframe'))
    expect(await page.locator('a').count()).toBe(0)
    const frame = page.locator('p + iframe')
    expect(await frame.getAttribute('title')).toBe('A snippet')
    expect(await frame.getAttribute('loading')).toBe('lazy')
    expect(await frame.isVisible()).toBe(true)
  })

  test('finds the link before a line break, as editors put one between, and takes a title of its own', async () => {
    const code = scriptFor(`questions/${question.id}`, 'data-title="A title of its own"')
    const page = await open(host.addPage(`<p>${code.replace('<script', '<br />\n<script')}</p>`))
    await fitted(page, page.frameLocator('iframe'))
    expect(await page.locator('p > a, p > br').count()).toBe(0)
    expect(await page.locator('iframe').getAttribute('title')).toBe('A title of its own')
  })

  test('holds the room that a frame will take, by the width of its place', async () => {
    const heights = 'data-height="400" data-height-narrow="700"'
    const firstHeightAt = async (width: number) => {
      const silent = scriptFor('facts/F-NON-99', heights)
      const page = await open(host.addPage(`<div style="width: ${width}px">${silent}</div>`), [
        /404/,
      ])
      return Number(await page.locator('iframe').getAttribute('height'))
    }
    expect(await firstHeightAt(320)).toBe(700)
    expect(await firstHeightAt(640)).toBe(400)
    expect(await firstHeightAt(480)).toBe(500)
    expect(await firstHeightAt(900)).toBe(400)
  })

  test('sizes each of several frames by its own messages, and leaves those of others alone', async () => {
    const page = await open(
      host.addPage(
        `${scriptFor(`timeline?from=${firstYear}`)}${scriptFor(`questions/${question.id}`, 'data-theme="dark"')}
        <iframe id="other" src="${questionAddress()}" title="Another" height="123"></iframe>`,
      ),
    )
    const [timeline, asked] = [0, 1].map((at) => page.frameLocator(`iframe >> nth=${at}`))
    if (!timeline || !asked) throw new Error('no frames')
    const high = await fitted(page, timeline)
    expect(await fitted(page, asked)).not.toBe(high)
    expect(await asked.locator(':root').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('#other').getAttribute('height')).toBe('123')
    expect(await page.locator('iframe').count()).toBe(3)
  })

  test('does nothing twice, when it is loaded again or moved, and makes nothing global', async () => {
    const again = `<script async src="${site.origin}/embed.js"></script>`
    const page = await open(
      host.addPage(
        `<div id="a">${scriptFor(`questions/${question.id}`)}</div>${again}${again}<div id="b"></div>`,
      ),
    )
    await fitted(page, page.frameLocator('iframe'))
    const added = await page.evaluate(async () => {
      const names = new Set(Object.getOwnPropertyNames(window))
      const script = document.querySelector('#a script')
      const other = document.querySelector('#b')
      if (script) other?.appendChild(script)
      if (script) other?.appendChild(script.cloneNode(true))
      const fresh = document.createElement('script')
      fresh.src = `${script?.getAttribute('src')}?again`
      document.body.appendChild(fresh)
      await new Promise((resolve) => fresh.addEventListener('load', resolve))
      return Object.getOwnPropertyNames(window).filter(
        (name) => !names.has(name) && !/^\d+$/.test(name),
      )
    })
    expect(added).toEqual([])
    expect(await page.locator('iframe').count()).toBe(1)
    expect(await page.locator('#a iframe').count()).toBe(1)
  })

  test('leaves the link alone where there is no such snippet', async () => {
    const odd = [
      'nonsense',
      '../about',
      '//elsewhere.example/x',
      'https://elsewhere.example/',
      'facts/../../about',
      'facts/F-1?state=x',
      'javascript:alert(1)',
      'facts/&quot;&gt;&lt;script&gt;',
      '',
      // Well formed, but there is none: it is known only when it was asked for.
      'facts/F-NON-99',
    ]
    const page = await open(host.addPage(odd.map((embed) => scriptFor(embed)).join('')))
    await expect.poll(() => page.locator('iframe').count(), { timeout: 30_000 }).toBe(0)
    expect(await page.locator('a').count()).toBe(odd.length)
  })

  test('leaves a link for readers without scripts', async () => {
    const address = host.addPage(scriptFor(`questions/${question.id}`))
    const page = await chromium.visit(address, { javaScriptEnabled: false })
    expect(await page.locator('a').isVisible()).toBe(true)
    expect(await page.locator('iframe').count()).toBe(0)
  })
})

describe('a quiz in a fitted frame', () => {
  const quizFrame = () => place(scriptFor(`quizzes/${quiz}`)).replace('640px', '100%')

  test('shows the heading of what a link led to, wherever the host was scrolled to', async () => {
    const text = '<p style="height: 1500px">A long text</p>'
    const page = await open(host.addPage(text + quizFrame() + text))
    const frame = await answeredOnPhone(page)
    const isHeadingInWindow = async () => {
      const box = await frame.locator('h1').boundingBox()
      return box !== null && box.y >= 0 && box.y < 600
    }
    for (let turn = 0; turn < 3; turn++) {
      const last = await frame.locator('h1').textContent()
      await follow(frame, 'a[rel~="next"]')
      await expect.poll(() => frame.locator('h1').textContent()).not.toBe(last)
      await fitted(page, frame)
      await expect.poll(isHeadingInWindow).toBe(true)
      await answerAnything(page, frame)
    }
  })

  test('adds nothing to the history of the host, while a fact that it leads to is a step', async () => {
    const page = await open(host.addPage(quizFrame()))
    const before = await page.evaluate(() => history.length)
    const frame = await answeredOnPhone(page)
    await follow(frame, 'a[rel~="next"]')
    await answerAnything(page, frame)
    expect(await page.evaluate(() => history.length)).toBe(before)
    const sources = frame.locator('details:has(a[href*="/embed/facts/"])')
    if (await sources.count()) await sources.first().locator('summary').click()
    await frame.locator('a[href*="/embed/facts/"]').first().click()
    await expect.poll(() => page.evaluate(() => history.length)).toBe(before + 1)
  })
})

describe('in WordPress, which found the embed by itself', () => {
  const secret = 'aBcD012345'

  /** As WordPress does: looks for the endpoint in the page, asks it, filters, and prints the rest. */
  async function paste(pasted: string, before = ''): Promise<string> {
    const html = await (await fetch(pasted)).text()
    const found = tagsIn(html, 'link').find(
      ({ attributes }) => attributes.type === 'application/json+oembed',
    )
    const endpoint = new URL(found?.attributes.href ?? '')
    const asked = new URL(endpoint.pathname, site.origin)
    asked.search = String(
      new URLSearchParams({ maxwidth: '500', maxheight: '750', url: pasted, format: 'json' }),
    )
    const answer = (await (await fetch(asked)).json()) as { type: string; html: string }
    expect(answer.type).toBe('rich')
    const filtered = filterDiscovered(answer.html, secret)
    expect(filtered?.loadsScript).toBe(true)
    const script = host.addScript(hostScriptSource)
    return host.addPage(
      `${before}<div id="place" style="width: 500px">${filtered?.html}</div><script src="${script}"></script>`,
    )
  }
  const frameOf = (page: Page) => page.frameLocator('iframe.wp-embedded-content')
  /** WordPress gives no frame more than 1,000 px, and none less than 200. */
  const sized = (page: Page) =>
    expect
      .poll(
        async () => {
          const { given, needed } = await heightsOf(page, frameOf(page))
          return given - Math.min(1000, Math.max(200, needed))
        },
        { timeout: 8000, interval: 50 },
      )
      .toBe(0)

  test('a pasted question shows, is as high as it needs, and takes an answer', async () => {
    const page = await open(await paste(questionAddress()))
    await page.locator('iframe').waitFor({ state: 'visible' })
    expect(await page.locator('blockquote').isVisible()).toBe(false)
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts')
    await sized(page)
    await frameOf(page).locator(`a[href*="state=${question.key}."]`).click()
    await frameOf(page)
      .getByText(ui['feedback.correct'] ?? '')
      .first()
      .waitFor()
    await sized(page)
    await frameOf(page).locator('summary').first().click()
    await sized(page)
  })

  test('a pasted section, named by its fragment, shows even below the fold, and is left by its link', async () => {
    const address = await paste(
      site.origin + section?.page,
      '<p style="height: 4000px">A long text</p>',
    )
    const page = await open(address)
    await page.locator('iframe').waitFor({ state: 'visible' })
    await sized(page)
    const link = frameOf(page).locator(`footer a[href="${section?.page.replace(/"/g, '')}"]`)
    await link.click()
    await page.waitForURL(site.origin + section?.page)
  })

  test('markup that is not as ours would lose its frame or its link', () => {
    const link = '<blockquote><a href="https://a.example/">A</a></blockquote>'
    const frame = '<iframe src="https://a.example/" width="100%" height="300" title="A"></iframe>'
    expect(filterDiscovered(link + frame, secret)?.html).toContain(
      `data-secret="${secret}"><a href`,
    )
    expect(filterDiscovered(`\n${link}${frame}`, secret)?.loadsScript).toBe(false)
    expect(filterDiscovered(link + frame.replace('><', '>A<'), secret)).toBeUndefined()
    const more = `${link}<script src="x"></script>${frame.replace('width', 'style="x" width')}`
    expect(filterDiscovered(more, secret)?.html).not.toMatch(/script src|style="x"/)
  })

  test('the note of a citation leads to its fact inside the frame, which keeps its height', async () => {
    const page = await open(await paste(`${site.origin}${section?.path}`))
    await page.locator('iframe').waitFor({ state: 'visible' })
    const frame = frameOf(page)
    await frame.locator('main summary').first().click()
    await frame.locator('main a[href*="/embed/facts/"]').first().click()
    await frame
      .getByRole('heading', { name: /F-[A-Z]+-\d+/ })
      .first()
      .waitFor()
    await sized(page)
  })
})

describe('under the strictest policy that the picker names', () => {
  test('a frame works with frame-src alone', async () => {
    const page = await open(
      host.addPage(`<iframe src="${questionAddress()}" title="A question"></iframe>`, {
        'Content-Security-Policy': `default-src 'none'; frame-src ${site.origin}`,
      }),
      // The browser asks for the host's own icon.
      [/img-src|favicon/],
    )
    await page.frameLocator('iframe').locator('h1').waitFor()
  })

  test('a frame and our script work in a page that is isolated from other origins', async () => {
    const script = scriptFor(`questions/${question.id}`).replace('<script', '<script type="module"')
    const page = await open(
      host.addPage(
        `${script.replace('>', ' crossorigin>')}<iframe id="plain" src="${questionAddress()}" title="A question"></iframe>`,
        {
          'Cross-Origin-Embedder-Policy': 'require-corp',
          'Cross-Origin-Opener-Policy': 'same-origin',
        },
      ),
    )
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await page.frameLocator('#plain').locator('h1').waitFor()
  })

  test('our script works with script-src and frame-src', async () => {
    const page = await open(
      host.addPage(scriptFor(`questions/${question.id}`), {
        'Content-Security-Policy': `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}`,
      }),
      [/img-src|favicon/],
    )
    await fitted(page, page.frameLocator('iframe'))
    expect(
      await page.locator('iframe').evaluate((frame) => getComputedStyle(frame).borderTopWidth),
    ).toBe('0px')
  })
})

describe.each(['allow-scripts', ''])('in a frame with sandbox="%s"', (sandbox) => {
  const openFrame = async (path: string) => {
    const frame = `<iframe sandbox="${sandbox}" src="${site.origin}${path}" title="A snippet" width="640" height="800"></iframe>`
    const page = await open(host.addPage(frame), [/sandbox/])
    return { page, frame: page.frameLocator('iframe') }
  }

  test('a question is answered by links', async () => {
    const { frame } = await openFrame(`/embed/questions/${question.id}`)
    await frame.locator(`a[href*="state=${answerOf(question.id, 'wrong')}."]`).click()
    const key = question.choices.find(({ id }) => id === question.key)
    await expect
      .poll(() => frame.locator('main').textContent(), { timeout: 30_000 })
      .toContain((key?.text ?? '').replace(/<[^>]*>/g, '').slice(0, 20))
    await frame.getByText(ui['embed.notRecorded'] ?? '').waitFor()
  })

  test('a quiz is taken to its result by links', async () => {
    const { frame } = await openFrame(`/embed/quizzes/${quiz}`)
    await frame.locator('a[href*="state=start"]').click()
    await frame.locator('.steps').waitFor()
    const result = frame.getByRole('heading', { name: ui['result.title'] ?? '' })
    for (let clicks = 0; clicks < 120 && !(await result.isVisible()); clicks++) {
      const before = await frame.locator('main').textContent()
      await stepOn(frame)
      await expect
        .poll(() => frame.locator('main').textContent(), { timeout: 30_000 })
        .not.toBe(before)
    }
    await result.waitFor()
    await frame
      .getByText(ui['embed.notRecorded'] ?? '')
      .first()
      .waitFor()
    expect(await site.records()).toEqual([])
  })
})

/** One link further in a quiz: on after feedback, an answer to a question, or a part of one. */
async function stepOn(frame: FrameLocator): Promise<void> {
  const next = frame.locator('a[rel~="next"]')
  if (await next.count()) return next.click()
  const check = frame.getByRole('link', { name: ui['attempt.respond'] ?? '', exact: true })
  if (await check.count()) return check.click()
  // The first part that has no answer yet, or the first choice there is.
  const statement = frame.locator('main li:not(:has(.taken)) .statuses a').first()
  if (await statement.count()) return statement.click()
  return frame.locator('main .choice a').first().click()
}
