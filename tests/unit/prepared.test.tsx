// Components made once, with holes for what is a request's own.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../src/content/site.ts'
import type { Child } from '../../src/jsx/jsx-runtime.ts'
import { prepared } from '../../src/views/prepared.ts'
import { library } from '../support/content.ts'

const site = createSite(library)

interface LinkProps {
  site: typeof site
  kind: string
  href: string
  children: Child
}
const Link = ({ kind, href, children }: LinkProps) => (
  <a class={kind} href={`/go?to=${href}`}>
    → {children} ({href})
  </a>
)

/** The same, prepared, and how often it was made. */
function prepareLink() {
  const made: string[] = []
  const Prepared = prepared(
    (props: LinkProps) => {
      made.push(props.kind)
      return <Link {...props} />
    },
    ({ kind }) => kind,
    ['href', 'children'],
  )
  return { Prepared, made }
}

describe('a prepared component', () => {
  it('gives the same markup as before it was prepared, whatever is put into its holes', () => {
    const { Prepared } = prepareLink()
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'<>&"\'\uE000\uE001', 'href', 'children') }),
    )
    fc.assert(
      fc.property(text, text, fc.constantFrom('one', 'two'), (href, inside, kind) => {
        const props = { site, kind, href }
        expect(`${<Prepared {...props}>{inside}</Prepared>}`).toBe(
          `${<Link {...props}>{inside}</Link>}`,
        )
      }),
    )
  })

  it('is made apart for each choice of holes that are undefined, whichever comes first', () => {
    interface NoteProps {
      site: typeof site
      href: string | undefined
      text: string | undefined
    }
    const Note = ({ href, text }: NoteProps) => (
      <p>
        {href === undefined ? 'nowhere' : <a href={href}>there</a>}{' '}
        {text !== undefined && <b>{text}</b>}
      </p>
    )
    const Prepared = prepared(Note, () => 'note', ['href', 'text'])
    for (const _ of ['made', 'kept']) {
      for (const [href, text] of [['/a', 'b'], [undefined, 'b'], ['/a', undefined], []]) {
        const props = { site, href, text }
        expect(`${<Prepared {...props} />}`).toBe(`${<Note {...props} />}`)
      }
    }
  })

  it('is made once for each key and site', () => {
    const { Prepared, made } = prepareLink()
    const make = (on: typeof site, kind: string) =>
      `${(
        <Prepared site={on} kind={kind} href="/">
          <b />
        </Prepared>
      )}`
    const first = make(site, 'one')
    make(site, 'two')
    expect(make(site, 'one')).toBe(first)
    expect(made).toEqual(['one', 'two'])
    make(createSite(library), 'one')
    expect(made).toEqual(['one', 'two', 'one'])
  })

  it('without holes is the same markup each time, and shows nothing where it gives nothing', () => {
    const Shown = prepared(
      ({ id }: { site: typeof site; id: string }) => id !== '' && <i>{id}</i>,
      ({ id }) => id,
    )
    expect(Shown({ site, id: '<' })).toBe(Shown({ site, id: '<' }))
    expect(
      `${(
        <p>
          <Shown site={site} id="" />
        </p>
      )}`,
    ).toBe('<p></p>')
  })
})
