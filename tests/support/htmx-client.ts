/** What htmx 4 sends and keeps: headers, the form as it is, and the history that it pushes. */
import { type Fields, fieldsFor, fillIn } from './answers.ts'
import { type Fetch, nextIn, type Page, tagsIn, theQuestionIn } from './pages.ts'

export interface HtmxClient {
  /** Fills in some controls of the question shown, and sends it; by a button with a name, if any. */
  submit(page: Page, fields: Fields, button?: readonly [string, string]): Promise<Page>
  /** Gives an answer to the question shown. */
  respond(page: Page, answer: string): Promise<Page>
  /** Follows the link that goes on after feedback. */
  goOn(page: Page): Promise<Page>
  /** Sends any fields to any address, as `hx-post` does. */
  post(address: string, fields: Fields): Promise<Page>
  /** Fetches any address, as `hx-get` does. */
  get(address: string): Promise<Page>
}

/** Headers of a swap into a part of the page; see the guide in `htmx.org/dist/skills`. */
export const swapHeaders = {
  Accept: 'text/html',
  'HX-Request': 'true',
  'HX-Request-Type': 'partial',
  'HX-Target': 'div#attempt',
}

/** Headers of a page fetched again for the history: the whole page is wanted. */
export const restoreHeaders = {
  Accept: 'text/html',
  'HX-History-Restore-Request': 'true',
  'HX-Request-Type': 'full',
}

/** A fragment, and what it carries along, which no page shows. */
function partsOf(fragment: string): Pick<Page, 'html' | 'carried'> {
  const [template, address, seconds, html] =
    /<template data-address="([^"]+)" data-seconds="(\d+)">(.*)<\/template>/s.exec(fragment) ?? []
  if (!template || !address || !html) return { html: fragment }
  const carried = { address, html, seconds: Number(seconds) }
  return { html: fragment.replace(template, () => ''), carried }
}

export function openHtmx(fetch: Fetch, origin = 'http://localhost'): HtmxClient {
  /** @param shownAs the address in the bar unless the answer pushes another */
  async function load(request: Request, shownAs: string): Promise<Page> {
    const response = await fetch(request)
    const { status, headers } = response
    const address = headers.get('HX-Push-Url') ?? shownAs
    return { address, status, headers, ...partsOf(await response.text()), redirects: [] }
  }

  const post: HtmxClient['post'] = (address, fields) =>
    load(
      new Request(new URL(address, origin), {
        method: 'POST',
        redirect: 'manual',
        headers: { ...swapHeaders, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      }),
      address.replace(/\/(responses|record)$/, ''),
    )

  const get: HtmxClient['get'] = (address) =>
    load(
      new Request(new URL(address, origin), { redirect: 'manual', headers: swapHeaders }),
      address,
    )

  const submit: HtmxClient['submit'] = ({ html }, fields, button) => {
    const question = theQuestionIn(html)
    const address = question.form.tags[0]?.attributes['hx-post']
    if (!address) throw new Error('the form is not one that htmx sends')
    return post(address, [...fillIn(question, fields), ...(button ? [button] : [])])
  }

  return {
    post,
    get,
    submit,
    respond: (page, answer) => submit(page, fieldsFor(theQuestionIn(page.html).item, answer)),
    async goOn({ html, carried }) {
      const next = nextIn(html)
      const link = tagsIn(html, 'a').find(({ attributes }) => attributes.rel === 'next')
      if (!next || !link?.attributes['hx-get']) throw new Error('no way on for htmx')
      if (carried?.address !== link.attributes['hx-get']) return get(link.attributes['hx-get'])
      return { ...carried, status: 200, headers: new Headers(), redirects: [] }
    },
  }
}
