/** A browser that runs no scripts: it follows links and redirects, fills forms in and sends them. */
import { type Fields, fieldsFor, fillIn } from './answers.ts'
import { type Fetch, type Form, formsIn, nextIn, type Page, theQuestionIn } from './pages.ts'

const mostRedirects = 5

export interface Browser {
  /** Opens an address, as a link does. */
  open(address: string): Promise<Page>
  /** Sends a form with what was filled in, urlencoded. */
  send(form: Form, filledIn?: Fields): Promise<Page>
  /** Presses “start” on the page of a quiz; leads to the first question. */
  start(quiz: string): Promise<Page>
  /**
   * Fills in some controls of the question that the page asks, and sends it.
   * @param button name and value of the button pressed, where it has any
   */
  submit(page: Page, fields: Fields, button?: readonly [string, string]): Promise<Page>
  /** Gives an answer to the question that the page asks. */
  respond(page: Page, answer: string): Promise<Page>
  /** Follows the link that goes on after feedback. */
  goOn(page: Page): Promise<Page>
}

/** @param fetch what answers: the Worker's own, or that of an app made for a test */
export function openBrowser(fetch: Fetch, origin = 'http://localhost'): Browser {
  async function load(request: Request, redirects: readonly string[] = []): Promise<Page> {
    const response = await fetch(request)
    const location = response.headers.get('Location')
    const { pathname, search, href } = new URL(request.url)
    if (location !== null && response.status >= 300 && response.status < 400) {
      if (redirects.length === mostRedirects) throw new Error(`goes round and round: ${href}`)
      // After 301 and 303 a browser comes back with GET.
      const next = new Request(new URL(location, href), { redirect: 'manual' })
      return load(next, [...redirects, location])
    }
    const html = await response.text()
    const { status, headers } = response
    return { address: pathname + search, status, headers, html, redirects }
  }

  const open: Browser['open'] = (address) =>
    load(new Request(new URL(address, origin), { redirect: 'manual' }))

  const send: Browser['send'] = ({ action, hidden }, filledIn = []) => {
    const body = new URLSearchParams([...hidden, ...filledIn].map(([name, value]) => [name, value]))
    return load(
      new Request(new URL(action, origin), {
        method: 'POST',
        redirect: 'manual',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
      }),
    )
  }

  const submit: Browser['submit'] = ({ html }, fields, button) => {
    const question = theQuestionIn(html)
    const sent = [...fillIn(question, fields), ...(button ? [button] : [])]
    return send({ ...question.form, hidden: [] }, sent)
  }

  return {
    open,
    send,
    submit,
    async start(quiz) {
      const { html } = await open(`/quizzes/${quiz}`)
      const form = formsIn(html).find(({ action }) => action.endsWith('/attempts'))
      if (!form) throw new Error(`no way to start ${quiz}`)
      return send(form)
    },
    respond: (page, answer) => submit(page, fieldsFor(theQuestionIn(page.html).item, answer)),
    goOn({ html }) {
      const next = nextIn(html)
      if (!next) throw new Error('no way on')
      return open(next)
    },
  }
}

/** What was asked and answered in a quiz, and every page on the way. */
export interface Journey {
  pages: readonly Page[]
  given: readonly { item: string; answer: string }[]
  result: Page
}

/**
 * Takes a quiz from its first question to its result.
 * @param choose the answer to give, given the item and the number of the question
 */
export async function takeQuiz(
  client: Pick<Browser, 'respond' | 'goOn'>,
  first: Page,
  choose: (item: string, index: number) => string,
): Promise<Journey> {
  const pages = [first]
  const given: { item: string; answer: string }[] = []
  let page = first
  for (;;) {
    const { item } = theQuestionIn(page.html)
    const answer = choose(item, given.length)
    given.push({ item, answer })
    const feedback = await client.respond(page, answer)
    pages.push(feedback)
    if (nextIn(feedback.html) === undefined) return { pages, given, result: feedback }
    page = await client.goOn(feedback)
    pages.push(page)
  }
}
