// The large figures of the front page: each is known no better than the least known of its facts.
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/content/library.ts'
import { createSite } from '../../src/content/site.ts'
import { statuses } from '../../src/domain/item.ts'
import { Figures } from '../../src/views/explainer/figures.tsx'
import { library, t } from '../support/content.ts'
import { elementsIn, textOf } from '../support/pages.ts'

const factOf = (status: string) =>
  Object.values(library.facts).find((fact) => fact.status === status)?.id ?? ''

function markupOf(...figures: Figure[]): string {
  const home = { ...library.home, figures }
  return String(<Figures site={createSite({ ...library, home })} />)
}

describe('a large figure', () => {
  it.each(statuses)('has the sign and the word of a fact that is %s', (status) => {
    const markup = markupOf({ figure: '?', text: { html: 'boats', facts: [factOf(status)] } })
    expect(textOf(markup)).toContain(t(`status.${status}`))
    expect(markup).toContain(`href="/facts/${factOf(status)}"`)
    // The sign stands beside the figure; the link below says in words what it means.
    const sign = { official: '●', reported: '◐', disputed: '◇', unknown: '○' }[status]
    expect(textOf(elementsIn(markup, 'strong')[0] ?? '')).toBe(`? ${sign}`)
    expect(textOf(elementsIn(markup, 'a')[0] ?? '')).toBe(t(`status.${status}`))
  })

  it('that rests on an official and on a reported fact is reported', () => {
    const facts = ['official', 'reported'].map(factOf)
    const markup = markupOf({ figure: '699', text: { html: 'days', facts } })
    expect(textOf(markup)).toContain(t('status.reported'))
    expect(textOf(markup)).not.toContain(t('status.official'))
  })
})

it('Without figures the front page has no list of them', () => {
  expect(elementsIn(markupOf(), 'ul')).toEqual([])
})
