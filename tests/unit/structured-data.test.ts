/** What pages tell search engines about themselves: complete, in schema.org's words, and never a key. */
import { describe, expect, it } from 'vitest'
import type { Fact, Library } from '../../src/content/library.ts'
import { plainText } from '../../src/content/plain-text.ts'
import { createSite, type Site } from '../../src/content/site.ts'
import { claimsThing } from '../../src/formats/structured-data/claims.ts'
import { factsThing } from '../../src/formats/structured-data/dataset.ts'
import { explainerThing, quizThing } from '../../src/formats/structured-data/learning.ts'
import {
  chartThing,
  factThing,
  glossaryThing,
} from '../../src/formats/structured-data/reference.ts'
import { breadcrumbThing, siteThing } from '../../src/formats/structured-data/site.ts'
import { asGraph, type Thing } from '../../src/formats/structured-data/thing.ts'
import { createWholeApp } from '../../src/whole-app.ts'
import { library, site } from '../support/content.ts'
import { elementsIn } from '../support/pages.ts'

const { origin, compiled, licence } = library.settings
const explainer = library.explainers[0] as Library['explainers'][number]
const quiz = library.quizzes[0] as Library['quizzes'][number]
const factOf = (status: Fact['status']) =>
  Object.values(library.facts).find((fact) => fact.status === status) as Fact

/** The properties that schema.org (version 29) gives to the types used here, as far as we use them. */
const ofCreativeWorks = [
  ...['@type', '@id', 'name', 'description', 'url', 'image', 'identifier', 'inLanguage', 'license'],
  ...['isAccessibleForFree', 'publisher', 'author', 'datePublished', 'dateModified', 'citation'],
  ...['temporalCoverage', 'text', 'headline', 'about', 'archivedAt'],
]
const ofLearning = ['learningResourceType', 'educationalLevel', 'teaches', 'timeRequired'] as const
const propertiesOf: Record<string, readonly string[]> = {
  WebSite: ofCreativeWorks,
  CreativeWork: ofCreativeWorks,
  Article: ofCreativeWorks,
  LearningResource: [...ofCreativeWorks, ...ofLearning],
  Quiz: [...ofCreativeWorks, ...ofLearning],
  Claim: [...ofCreativeWorks, 'appearance'],
  Dataset: [...ofCreativeWorks, 'version', 'creator', 'distribution', 'measurementTechnique'],
  DataDownload: ['@type', 'name', 'encodingFormat', 'contentUrl'],
  DefinedTermSet: [...ofCreativeWorks, 'hasDefinedTerm'],
  DefinedTerm: ['@type', 'name', 'alternateName', 'description', 'url'],
  Organization: ['@type', 'name', 'url'],
  ClaimReview: [
    ...['@type', 'url', 'claimReviewed', 'reviewRating', 'datePublished', 'author', 'itemReviewed'],
  ],
  Rating: ['@type', 'alternateName'],
  ItemList: ['@type', 'itemListElement'],
  BreadcrumbList: ['@type', 'itemListElement'],
  ListItem: ['@type', 'position', 'name', 'item'],
}

/** A thing and everything inside it that has a type. */
function thingsIn(value: unknown): Thing[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(thingsIn)
  return '@type' in value ? [value as Thing, ...inner] : inner
}

const all = (on: Site): Thing[] => [
  siteThing(on),
  glossaryThing(on),
  claimsThing(on),
  factsThing(on),
  ...on.library.explainers.map((each) => explainerThing(on, each)),
  ...on.library.quizzes.map((each) => quizThing(on, each)),
  ...Object.values(on.library.facts).map((each) => factThing(on, each)),
  ...on.library.charts.map((each) => chartThing(on, each)),
  breadcrumbThing(on, '/facts/F-EVT-02', 'Fact F-EVT-02'),
]

describe('every thing', () => {
  it('uses the properties of its type, and none without a value', () => {
    for (const thing of thingsIn(all(site))) {
      const known = [thing['@type']].flat().flatMap((type) => propertiesOf[type] ?? [])
      expect(known.length).toBeGreaterThan(0)
      for (const [property, value] of Object.entries(thing)) {
        expect(known).toContain(property)
        expect([property, value]).not.toEqual([property, undefined])
        expect([property, value]).not.toEqual([property, ''])
      }
    }
  })

  it('has plain text, without markup', () => {
    const text = JSON.stringify(all(site))
    expect(text).not.toMatch(/<\/?[a-z]|&(lt|gt|amp|quot|#x?\w+);/)
  })

  it('has addresses in full, with the origin of the site where they are its own', () => {
    for (const thing of thingsIn(all(site))) {
      for (const property of ['@id', 'url', 'image', 'license', 'item']) {
        const address = thing[property]
        if (address !== undefined) expect(String(address)).toMatch(/^https?:\/\//)
      }
    }
    expect(siteThing(site).url).toBe(`${origin}/`)
  })

  it('Every thing is in the language of its page', () => {
    const other = createSite({ ...library, language: 'ja' })
    for (const thing of [siteThing(other), quizThing(other, quiz), glossaryThing(other)]) {
      expect(thing.inLanguage).toBe('ja')
      expect(thing.url).toMatch(new RegExp(`^${origin}/ja(/|$)`))
    }
  })

  it('stands in one block under the name of the vocabulary', () => {
    const things = [siteThing(site)]
    expect(asGraph(things)).toEqual({ '@context': 'https://schema.org', '@graph': things })
  })
})

describe('an explainer', () => {
  const thing = explainerThing(site, explainer)

  it('An explainer is an article and something to learn from, free to use', () => {
    expect(thing['@type']).toEqual(['Article', 'LearningResource'])
    expect(thing).toMatchObject({
      headline: plainText(explainer.title),
      description: plainText(explainer.summary),
      url: `${origin}/explainers/${explainer.slug}`,
      license: licence.url,
      isAccessibleForFree: true,
      inLanguage: 'en',
    })
    expect(thing.image).toMatch(
      new RegExp(`/assets/card-explainers-${explainer.slug}\\.[0-9a-f]{8}\\.png$`),
    )
  })

  it('teaches the objectives that it is written for', () => {
    for (const each of library.explainers) {
      const { teaches } = explainerThing(site, each)
      const wanted = Object.values(library.objectives).filter((one) => one.explainer === each.slug)
      expect(teaches ?? []).toEqual(wanted.map(({ text }) => plainText(text)))
    }
    expect(thing.teaches).not.toEqual([])
  })

  it('cites every document behind its notes once', () => {
    for (const each of library.explainers) {
      const wanted = each.notes.flatMap((fact) => library.facts[fact]?.sources ?? [])
      const cited = (explainerThing(site, each).citation as Thing[]).map((one) => one['@id'])
      expect(cited.toSorted()).toEqual(
        [...new Set(wanted)].map((id) => `${origin}/sources#${id}`).toSorted(),
      )
      expect(cited.length).toBeGreaterThan(5)
    }
  })

  const path = `/explainers/${explainer.slug}`
  const entry = (date: string, page = path) => ({
    id: date,
    date,
    page,
    text: { html: 'x', facts: [] },
  })
  const datesWith = (changes: Partial<Library>) => {
    const { datePublished, dateModified } = explainerThing(
      createSite({ ...library, corrections: [], additions: [], ...changes }),
      explainer,
    )
    return [datePublished, dateModified]
  }

  it('An explainer is as old as the register where the log does not name it', () => {
    const other = '/explainers/another'
    expect(datesWith({})).toEqual([compiled, compiled])
    expect(datesWith({ corrections: [entry('2030-01-01', other)] })).toEqual([compiled, compiled])
  })

  it('was changed when it was last corrected', () => {
    const corrections = [entry('2029-03-04'), entry('2028-02-03')]
    expect(datesWith({ corrections })).toEqual([compiled, '2029-03-04'])
  })

  it('was published when the log says so, though the register is newer', () => {
    const settings = { ...library.settings, compiled: '2031-01-01' }
    expect(datesWith({ settings, additions: [entry('2026-11-23')] })).toEqual([
      '2026-11-23',
      '2031-01-01',
    ])
  })
})

describe('a quiz', () => {
  it('says what it is about and how long it takes', () => {
    expect(quizThing(site, quiz)).toMatchObject({
      '@type': 'Quiz',
      name: plainText(quiz.title),
      url: `${origin}/quizzes/${quiz.id}`,
      timeRequired: `PT${quiz.minutes}M`,
      teaches: quiz.objectives.map((id) => plainText(library.objectives[id]?.text ?? '?')),
    })
  })

  it('holds no question, no choice and no feedback, and cannot tell a key', () => {
    for (const each of library.quizzes) {
      const text = JSON.stringify(quizThing(site, each))
      expect(text).not.toMatch(/"(Question|Answer|hasPart|acceptedAnswer|suggestedAnswer)"/)
      for (const item of Object.values(library.items)) {
        expect(text).not.toContain(plainText(item.stem))
      }
    }
    // It does not depend on any item at all.
    const withoutItems = createSite({ ...library, items: {} })
    expect(quizThing(withoutItems, quiz)).toEqual(quizThing(site, quiz))
  })
})

describe('a fact', () => {
  it('A fact is a claim with the documents in which it appears', () => {
    const fact = factOf('official')
    const thing = factThing(site, fact)
    expect(thing).toMatchObject({
      '@type': 'Claim',
      identifier: fact.id,
      text: plainText(fact.statement),
      url: `${origin}/facts/${fact.id}`,
    })
    const appearance = thing.appearance as Thing[]
    expect(appearance.map(({ name }) => name)).toEqual(
      fact.sources.map((id) => library.sources[id]?.title),
    )
  })

  it('A document of a fact has the address of its copy in an archive', () => {
    const fact = Object.values(library.facts).find(({ sources }) =>
      sources.some((id) => library.sources[id]?.archived),
    ) as Fact
    const archives = (factThing(site, fact).appearance as Thing[]).map((each) => each.archivedAt)
    expect(archives).toEqual(fact.sources.map((id) => library.sources[id]?.archived))
  })

  it('A fact that nobody has made public is nobody’s claim', () => {
    const thing = factThing(site, factOf('unknown'))
    expect(thing['@type']).toBe('CreativeWork')
    expect(thing).not.toHaveProperty('appearance')
    expect(thing.citation).not.toEqual([])
  })
})

describe('the claims', () => {
  const reviewsOf = (on: Site) => claimsThing(on).itemListElement as Thing[]

  it('Each claim is reviewed in a word, with the story in which it appears', () => {
    const story = library.sources[library.settings.story ?? '']
    for (const [index, review] of reviewsOf(site).entries()) {
      const { id, said, verdict } = library.claims[index] as Library['claims'][number]
      expect(review).toMatchObject({
        url: `${origin}/claims#${id}`,
        claimReviewed: plainText(said.html),
        reviewRating: { alternateName: site.t(`verdict.${verdict}`) },
        itemReviewed: { '@type': 'Claim', appearance: { name: story?.title } },
      })
    }
    expect(reviewsOf(site)).toHaveLength(library.claims.length)
  })

  it('A claim of no known story is reviewed all the same', () => {
    const { story: _story, ...settings } = library.settings
    for (const review of reviewsOf(createSite({ ...library, settings }))) {
      expect(review).not.toHaveProperty('itemReviewed')
      expect(review.reviewRating).toHaveProperty('alternateName')
    }
  })
})

describe('the glossary', () => {
  it('The glossary is a set of all its terms with their definitions', () => {
    const terms = glossaryThing(site).hasDefinedTerm as Thing[]
    expect(terms.map(({ name }) => name)).toEqual(
      library.glossary.map(({ term }) => plainText(term)),
    )
    for (const { description, url } of terms) {
      expect(description).not.toBe('')
      expect(url).toContain(`${origin}/glossary#`)
    }
  })
})

describe('the way to a page', () => {
  const wayTo = (page: string, title = 'Here') =>
    (breadcrumbThing(site, page, title).itemListElement as Thing[]).map(
      ({ position, name, item }) => [position, name, item],
    )

  it('begins on the front page and ends on the page', () => {
    expect(wayTo('/claims')).toEqual([
      [1, site.name, `${origin}/`],
      [2, 'Here', `${origin}/claims`],
    ])
  })

  it('leads by the list that the page stands in', () => {
    const { id, topic } = factOf('official')
    expect(wayTo(`/facts/${id}`).slice(1)).toEqual([
      [2, site.t('facts.title'), `${origin}/facts`],
      [3, site.t('topic.title', { topic: site.topic(topic) }), `${origin}/facts/${topic}`],
      [4, 'Here', `${origin}/facts/${id}`],
    ])
    expect(wayTo('/quizzes/export')[1]).toEqual([2, site.t('quizzes.title'), `${origin}/quizzes`])
    expect(wayTo('/facts')).toHaveLength(2)
    expect(wayTo('/explainers/deal').map(([, name]) => name)).toContain(site.t('explainers.title'))
  })
})

describe('on a page', () => {
  it('no text ends the block early', async () => {
    const title = '&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more'
    const app = createWholeApp([{ ...library, explainers: [{ ...explainer, title }] }])
    const response = await app.request(`/explainers/${explainer.slug}`, {}, {})
    const html = await response.text()
    const [block = '', ...others] = elementsIn(html, 'script')
    expect(others).toEqual([])
    const { '@graph': things } = JSON.parse(block) as { '@graph': Thing[] }
    expect(things[0]?.headline).toBe('</script><script>alert(1)</script> & more')
  })
})
