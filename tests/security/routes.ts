/**
 * Every route of the site in one table: who may keep its answers, what they may load, who may frame and read them,
 * whether search engines list them, how much may be sent to it, what an answer costs. The table stands beside the
 * tests, as a second opinion: the site itself puts headers on by what was found, not by where it was asked for.
 */
import { exportFormatNames, exportPath, ownSelection } from '../../src/formats/exports/files.ts'
import { dataPath } from '../../src/formats/open-data/files.ts'
import { type Fields, itemTypes } from '../support/answers.ts'
import { ownIds, ownJson } from '../support/own-items.ts'
import type { Known } from './known.ts'

/** What an answer of a route is like. */
export interface Manner {
  /** `revalidated`: kept and asked for again. `back`: kept by the browser alone, for its Back. `never`: not kept. */
  cache: 'revalidated' | 'back' | 'never'
  /** `preview` may have frames of our own, `framed` may be one. */
  policy: 'page' | 'framed' | 'preview'
  /** Whether any site may read it. */
  isOpen: boolean
  isListed: boolean
}

/** A page or a file of the build. */
const built: Manner = { cache: 'revalidated', policy: 'page', isOpen: false, isListed: true }
const openData: Manner = { ...built, isOpen: true }
/** One of too many to be listed. */
const unlisted: Manner = { ...built, isListed: false }
const framed: Manner = { ...built, policy: 'framed' }
/** What is for one reader: an attempt, a class, what went wrong. */
const personal: Manner = { cache: 'never', policy: 'page', isOpen: false, isListed: false }
const framedState: Manner = { ...personal, policy: 'framed' }
const keptForBack: Manner = { ...personal, cache: 'back' }

/** Calls of a room by method, operations on Workers KV by name. */
export type RouteCost = Readonly<Record<string, number>>

export interface Route {
  /** Method and pattern, as the app has them. */
  route: string
  manner: Manner
  /** Of the example. */
  status: number
  /** Path and query: the longest form of it that works. */
  example: (known: Known) => string
  /** What is sent to it. */
  form?: (known: Known) => Fields
  /** The most bytes that may be sent to it. */
  bodyLimit?: number
  /** Nothing, unless given. */
  cost?: RouteCost
  /** Names in the query besides those of the example. */
  query?: readonly string[]
  /** Fields besides those of the form. */
  fields?: readonly string[]
}

const key = '{[1-9][0-9]{0,3}-[A-Za-z0-9_-]+}'
const report = `/classrooms/:code/report/:key${key}`
const action = '/:action{close|reopen|extend|lock|rekey|delete}'
const kilobyte = 1024
const usualForm = { bodyLimit: 16 * kilobyte }
const reading = { read: 1 }

const page = (path: string, example: Route['example'] = () => path): Route => ({
  route: `GET ${path}`,
  manner: built,
  status: 200,
  example,
})

const start = ['mode', 'questions', 'items', 'seed']

/** A route that answers in more than one manner has a line for each. */
export const routes: readonly Route[] = [
  // For machines.
  { ...page('/health'), manner: personal },
  page('/robots.txt'),
  page('/sitemap.xml'),
  page('/.well-known/security.txt'),
  page('/feed.xml'),
  {
    ...page('/oembed', ({ quiz }) => {
      const url = encodeURIComponent(`http://localhost/quizzes/${quiz}`)
      return `/oembed?url=${url}&maxwidth=400&maxheight=300&format=xml`
    }),
    manner: openData,
  },

  // To read.
  page('/'),
  page('/explainers'),
  page('/explainers/:slug', ({ explainer }) => `/explainers/${explainer}?version=plain`),
  {
    ...page(
      '/explainers/:slug',
      ({ explainer, check }) =>
        `/explainers/${explainer}?item=${check.item}&choice=${check.choice}`,
    ),
    manner: unlisted,
  },
  page('/claims'),
  page('/documents'),
  page('/timeline'),
  page('/glossary'),
  page('/sources'),
  page('/sources/:part', ({ sourcePart }) => sourcePart),
  page('/about'),
  page('/about/accessibility'),
  page('/about/conformance'),
  page('/about/privacy'),
  page('/about/:part', ({ logPart }) => logPart),
  page('/facts'),
  { ...page('/facts/:file{[^/]+\\.json}', ({ fact }) => `/facts/${fact}.json`), manner: openData },
  page('/facts/:id', ({ fact }) => `/facts/${fact}`),
  { ...page(dataPath('facts.csv')), manner: openData },
  { ...page(dataPath('facts.json')), manner: openData },
  { ...page(dataPath('datapackage.json')), manner: openData },
  page('/search.json'),
  page('/search'),
  { ...page('/search', () => '/search?q=a&kind=fact'), manner: unlisted },
  page('/charts/:id', ({ chart }) => `/charts/${chart}`),

  // In frames of other sites.
  { ...page('/embed'), manner: { ...built, policy: 'preview' } },
  {
    ...page(
      '/embed',
      ({ quiz }) => `/embed?snippet=quizzes/${quiz}&width=360&theme=dark&q=a&kind=quiz`,
    ),
    manner: { ...built, policy: 'preview' },
    query: ['from', 'to', 'around', 'items', 'questions', 'state'],
  },
  {
    ...page('/embed/:snippet{.+}', ({ quiz }) => `/embed/quizzes/${quiz}?theme=dark&questions=2`),
    manner: framed,
  },
  { ...page('/embed/:snippet{.+}', () => '/embed/timeline?from=1900&to=2030'), manner: framed },
  {
    ...page('/embed/:snippet{.+}', ({ quiz }) => `/embed/quizzes/${quiz}?state=start&childId=one`),
    manner: framedState,
    status: 303,
    query: ['items', 'around'],
  },
  {
    ...page('/embed/:snippet{.+}', ({ framedItem, framedAnswer }) => {
      return `/embed/questions/${framedItem}?state=${framedAnswer}`
    }),
    manner: framedState,
  },

  // A quiz, and an attempt at it.
  page('/quizzes'),
  page('/quizzes/:id', ({ quiz }) => `/quizzes/${quiz}`),
  {
    ...page('/quizzes/:id', ({ quiz }) => `/quizzes/${quiz}?mode=test&questions=3&seed=4f9k2zq`),
    manner: personal,
    query: ['items'],
  },
  {
    route: 'POST /quizzes/:id/attempts',
    manner: personal,
    status: 303,
    example: ({ quiz }) => `/quizzes/${quiz}/attempts`,
    form: ({ items }) => [
      ['mode', 'test'],
      ['items', items.join(',')],
    ],
    ...usualForm,
    fields: [...start, 'challenge', 'trial', 'retake'],
  },
  {
    route: 'POST /quizzes/:id/attempts',
    manner: personal,
    status: 303,
    example: ({ quiz }) => `/quizzes/${quiz}/attempts`,
    form: ({ record }) => [['challenge', record]],
    ...usualForm,
    cost: { get: 1 },
  },
  {
    ...page('/attempts/:token', ({ attempt }) => attempt),
    manner: personal,
  },
  {
    ...page('/attempts/:token', ({ seat }) => `${seat}?alone=yes`),
    manner: personal,
    cost: { standing: 1 },
  },
  {
    ...page('/attempts/:token', ({ attempt, later }) => `${attempt}?newest=${later}`),
    manner: personal,
    status: 303,
  },
  { ...page('/attempts/:token', ({ finished }) => finished), manner: personal, cost: { get: 1 } },
  { ...page('/attempts/:token/leave', ({ attempt }) => `${attempt}/leave`), manner: personal },
  {
    ...page(
      '/attempts/:token/:form{responses|record|hand-in}',
      ({ attempt }) => `${attempt}/record`,
    ),
    manner: personal,
    status: 303,
  },
  ...itemTypes.map(
    (_, at): Route => ({
      route: 'POST /attempts/:token/responses',
      manner: personal,
      status: 303,
      example: ({ questions }) => `${questions[at]?.path}/responses`,
      form: ({ questions }) => questions[at]?.response ?? [],
      ...usualForm,
      fields: ['certainty', 'shown', 'move'],
    }),
  ),
  {
    route: 'POST /attempts/:token/hand-in',
    manner: personal,
    status: 303,
    example: ({ attempt }) => `${attempt}/hand-in`,
    form: () => [],
    ...usualForm,
  },
  {
    route: 'POST /attempts/:token/responses',
    manner: personal,
    status: 303,
    example: ({ seat }) => `${seat}/responses`,
    form: ({ response }) => response,
    ...usualForm,
    cost: { answer: 1 },
  },
  // A live lesson, as a learner follows it.
  {
    ...page('/attempts/:token/live', ({ seat }) => `${seat}/live`),
    manner: personal,
    query: ['alone'],
    cost: { follow: 1 },
  },
  {
    ...page('/attempts/:token/live/socket', ({ seat }) => `${seat}/live/socket`),
    manner: personal,
    status: 303,
  },
  {
    route: 'POST /attempts/:token/live',
    manner: personal,
    status: 409,
    example: ({ seat }) => `${seat}/live`,
    form: ({ items, response }) => [['round', '1'], ['item', items[0] ?? ''], ...response],
    ...usualForm,
    cost: { vote: 1 },
    fields: ['move'],
  },
  {
    route: 'POST /attempts/:token/record',
    manner: personal,
    status: 303,
    example: ({ unrecorded }) => `${unrecorded}/record`,
    form: () => [],
    ...usualForm,
    cost: { put: 1 },
  },
  {
    ...page('/results/:attemptId', ({ record }) => `/results/${record}`),
    manner: personal,
    cost: { get: 1 },
  },
  {
    ...page('/challenge/:attemptId', ({ record }) => `/challenge/${record}`),
    manner: personal,
    cost: { get: 1 },
  },

  // Classes.
  page('/teach'),
  {
    ...page('/teach', ({ items }) => `/teach?${items.map((id) => `items=${id}`).join('&')}`),
    manner: personal,
  },
  page('/teach/lesson'),
  page('/teach/notes'),
  page('/teach/selection'),
  page('/teach/exports'),
  page('/teach/questions'),
  page('/teach/questions/worksheet'),
  {
    route: 'POST /teach/questions',
    manner: personal,
    status: 200,
    example: () => '/teach/questions',
    form: () => [['own', '[]']],
    bodyLimit: 16 * 1024 + 3 * 128 * 1024,
    fields: ['misreadings', 'items'],
  },
  // They hold keys.
  ...exportFormatNames.map(
    (format): Route => ({
      ...page('/teach/exports/:file', ({ quiz }) => exportPath({ quiz, format })),
      manner: unlisted,
    }),
  ),
  page('/teach/worksheets'),
  {
    ...page('/teach/worksheets/:quiz', ({ quiz }) => {
      return `/teach/worksheets/${quiz}?version=B&n=9&seed=2&paper=letter&size=large&spacing=wide`
    }),
    manner: unlisted,
  },
  {
    ...page('/teach/worksheets/:quiz', ({ items }) => {
      return `/teach/worksheets/selection?items=${items.join(',')}`
    }),
    manner: unlisted,
  },
  {
    ...page('/teach/worksheets/:quiz', ({ quiz }) => `/teach/worksheets/${quiz}?version=E`),
    manner: personal,
    status: 400,
  },
  {
    ...page('/teach/worksheets/:quiz/key', ({ items }) => {
      return `/teach/worksheets/selection/key?version=D&items=${items.join(',')}&paper=a4`
    }),
    manner: unlisted,
    query: ['n', 'seed', 'size', 'spacing'],
  },
  ...exportFormatNames.map(
    (format): Route => ({
      ...page('/teach/exports/:file', ({ items }) => {
        const chosen = items.map((id) => `items=${id}`).join('&')
        return `${exportPath({ quiz: ownSelection, format })}?${chosen}`
      }),
      manner: personal,
    }),
  ),
  { ...page('/classrooms'), manner: personal, status: 303 },
  {
    route: 'POST /classrooms',
    manner: personal,
    status: 303,
    example: () => '/classrooms',
    form: ({ quiz, items }) => [
      ['quiz', quiz],
      ['items', [...items, ...ownIds].join(',')],
      ['mode', 'test'],
      ['feedback', 'end'],
      ['order', 'shuffled'],
      ['hours', '2'],
      ['zone', 'Asia/Tokyo'],
      ['numbers', 'yes'],
      ['own', ownJson],
    ],
    bodyLimit: (16 + 3 * 128) * kilobyte,
    cost: { open: 1, get: 1 },
    fields: ['deviceZone', ...start],
  },
  {
    ...page(`/classrooms/:code/board/:key${key}`, ({ board }) => board),
    manner: personal,
    cost: reading,
  },
  {
    ...page(report, ({ teacher }) => `${teacher}?sort=name&count=best&page=1&left=2`),
    manner: personal,
    cost: reading,
    query: ['learner'],
  },
  {
    ...page(
      `${report}/discuss`,
      ({ teacher }) => `${teacher}/discuss?question=1&key=shown&order=quiz&reason=1`,
    ),
    manner: personal,
    cost: reading,
    query: ['sort', 'count', 'page'],
  },
  {
    ...page(
      `/classrooms/:code/report/:sheet${key.slice(0, -1)}\\.csv}`,
      ({ teacher }) => `${teacher}.csv?separator=comma&sort=-score&count=best`,
    ),
    manner: personal,
    cost: reading,
    query: ['page'],
  },
  {
    ...page(`/classrooms/:code/board/:key${key}/socket`, ({ board }) => `${board}/socket`),
    manner: personal,
    status: 303,
  },
  {
    ...page(`${report}/live/socket`, ({ teacher }) => `${teacher}/live/socket`),
    manner: personal,
    status: 303,
  },
  {
    ...page(`${report}/live`, ({ teacher }) => `${teacher}/live?note=moved`),
    manner: personal,
    cost: reading,
  },
  {
    route: `POST ${report}/live`,
    manner: personal,
    status: 303,
    example: ({ teacher }) => `${teacher}/live`,
    form: () => [
      ['step', 'start'],
      ['round', '0'],
    ],
    ...usualForm,
    cost: { lead: 1 },
    fields: ['at', 'item', 'seconds'],
  },
  ...['keep', 'hand-out', 'class.ics'].map(
    (below): Route => ({
      ...page(`${report}/${below}`, ({ teacher }) => `${teacher}/${below}`),
      manner: personal,
      cost: reading,
    }),
  ),
  {
    ...page(`${report}${action}`, ({ teacher, nonce }) => `${teacher}/close?form=${nonce}`),
    manner: personal,
    cost: reading,
  },
  {
    route: `POST ${report}${action}`,
    manner: personal,
    status: 303,
    example: ({ teacher, nonce }) => `${teacher}/extend?form=${nonce}`,
    form: () => [['hours', '2']],
    ...usualForm,
    cost: { change: 1 },
  },
  {
    ...page(
      `${report}/learners/:name/remove`,
      ({ teacher, learner }) => `${teacher}/learners/${learner}/remove`,
    ),
    manner: personal,
    cost: reading,
  },
  {
    route: `POST ${report}/learners/:name/remove`,
    manner: personal,
    status: 303,
    example: ({ teacher, stranger }) => `${teacher}/learners/${stranger}/remove`,
    form: () => [],
    ...usualForm,
    cost: { remove: 1 },
  },
  {
    ...page(
      `${report}/learners/:name/part`,
      ({ teacher, learner }) => `${teacher}/learners/${learner}/part`,
    ),
    manner: personal,
    cost: reading,
  },
  {
    route: `POST ${report}/learners/:name/part`,
    manner: personal,
    status: 422,
    example: ({ teacher, learner }) => `${teacher}/learners/${learner}/part`,
    form: () => [['attempts', '20261123-nobodysown-export']],
    ...usualForm,
    cost: { part: 1, read: 1 },
  },
  {
    ...page(`${report}/paper`, ({ teacher }) => `${teacher}/paper`),
    manner: personal,
    cost: reading,
  },
  {
    route: `POST ${report}/paper`,
    manner: personal,
    status: 422,
    example: ({ teacher }) => `${teacher}/paper`,
    form: ({ nonce }) => [
      ['form', nonce],
      ['answers', '7 A'],
    ],
    ...usualForm,
    cost: reading,
  },
  {
    ...page(`${report}/hands`, ({ teacher }) => `${teacher}/hands`),
    manner: personal,
    status: 303,
    cost: reading,
  },
  {
    route: `POST ${report}/hands`,
    manner: personal,
    status: 303,
    example: ({ teacher }) => `${teacher}/hands`,
    form: ({ items }) => items.map((id) => [`hands-${id}`, '12']),
    ...usualForm,
    cost: { read: 1, raiseHands: 1 },
  },
  {
    ...page(`${report}/receipts`, ({ teacher }) => `${teacher}/receipts`),
    manner: personal,
    status: 303,
    cost: reading,
  },
  {
    route: `POST ${report}/receipts`,
    manner: personal,
    status: 200,
    example: ({ teacher }) => `${teacher}/receipts`,
    form: ({ receipt }) => [['receipts', receipt]],
    bodyLimit: 512 * kilobyte,
    cost: { takeReceipts: 1 },
  },
  // What is left of an address of a class where its key is cut off or is none.
  ...['/:code', '/:code/report', '/:code/report/:key', '/:code/board', '/:code/board/:key'].map(
    (below): Route => ({
      ...page(
        `/classrooms${below}`,
        ({ code }) => `/classrooms${below.replace(':code', code).replace(':key', 'cut')}`,
      ),
      manner: personal,
      status: 404,
    }),
  ),
  page('/join'),
  { ...page('/join', ({ code }) => `/join?code=${code}`), manner: personal, status: 303 },
  {
    ...page('/join/:code', ({ code, learner }) => `/join/${code}?roll=2&name=${learner}`),
    manner: keptForBack,
    cost: { settings: 1 },
    query: ['try'],
  },
  {
    route: 'POST /join/:code',
    manner: personal,
    status: 303,
    example: ({ code }) => `/join/${code}`,
    form: ({ newcomer, nonce }) => [
      ['name', newcomer],
      ['number', '17'],
      ['form', nonce],
    ],
    ...usualForm,
    cost: { join: 1 },
    fields: ['returning'],
  },

  // What the cron trigger counted.
  { ...page('/stats'), manner: personal, cost: { get: 3 } },
]
