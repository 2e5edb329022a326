/** The stylesheets that are served, and the parts of `static/styles/` that each is made of. */
import { cells, framed, page, stage } from '../../colours.ts'
import { framedColours, pageColours } from './colour-rules.ts'

export interface Stylesheet {
  /** The address is `<name>.css`. */
  name: string
  head: string
  /** It brings the typeface of headings, which a browser loads where something is set in it. */
  hasTypeface?: true
  /** It numbers sheets of paper, in the words of each language. */
  numbersPages?: true
  /**
   * Files of `static/styles/`, most of the folder of that name, in the order in which they apply: of two rules
   * alike in weight the later one holds.
   */
  parts: readonly string[]
}

const within = (folder: string, names: readonly string[]): string[] =>
  names.map((name) => `${folder}/${name}`)

/** What every page of the site may show. */
const frame = within('site', [
  ...['type', 'base', 'text', 'button', 'field', 'box', 'layout', 'table'],
  ...['badge', 'form', 'choice-box', 'choice'],
])
/** What the pages for teachers show besides. */
const teaching = [
  ...within('quiz', ['fields', 'errors', 'radio-button', 'share-link']),
  'classroom/fold',
  ...within('teach', ['columns', 'open-list', 'opening', 'selection', 'exports', 'hand-out']),
]
const lastOfAll = within('site', ['preferences', 'print'])

const pageHead = `:root { color-scheme: light dark; }\n${pageColours(page)}`

export const stylesheets: readonly Stylesheet[] = [
  {
    name: 'site',
    head: pageHead,
    hasTypeface: true,
    parts: [
      ...frame,
      ...within('site', [
        'prose',
        'figure',
        'citation',
        'contents',
        'quiz-call',
        'words',
        'navigation',
        'embedding',
      ]),
      ...within('site', ['chart', 'wide', 'large-screen']),
      ...lastOfAll,
      'site/print-reading',
    ],
  },
  // For pages that have site.css as well.
  { name: 'home', head: '', parts: ['home/cards', 'home/home'] },
  {
    name: 'reference',
    head: '',
    parts: within('reference', [
      ...['fact-links', 'sources', 'strip', 'folded-facts', 'fact', 'on-demand'],
      ...['documents', 'timeline', 'glossary', 'chart'],
    ]),
  },
  {
    // For the page of the claims, the heaviest of all, in place of reference.css.
    name: 'claims',
    head: '',
    parts: [
      ...within('reference', ['fact-links', 'sources', 'strip', 'folded-facts']),
      ...within('claims', ['verdict', 'claims']),
      'reference/on-demand',
    ],
  },
  // For lists that are handed out on paper, which have reference.css as well.
  { name: 'handout', head: '', parts: ['handout/print'] },
  {
    // For the search, in place of reference.css: three files would come by three connections.
    name: 'search',
    head: '',
    parts: ['quiz/fields', 'reference/strip', 'claims/verdict', 'search/search'],
  },
  {
    // In place of site.css: a question is to be there in four requests, and nothing of an explainer is on its page.
    name: 'quiz',
    head: pageHead,
    hasTypeface: true,
    parts: [
      ...frame,
      'reference/fact-links',
      ...within('quiz', [
        ...['fields', 'errors'],
        ...[
          'quiz-start',
          'quiz-line',
          'steps',
          'meter',
          'in-a-classroom',
          'order',
          'match',
          'statement',
          'statuses',
          'radio-button',
        ],
        ...[
          'hint',
          'mistakes',
          'feedback',
          'answers',
          'onward',
          'score',
          'result',
          'histogram',
          'challenge',
          'share-link',
        ],
      ]),
      ...lastOfAll,
      'quiz/print',
    ],
  },
  {
    // For pages of a class and of statistics, which have quiz.css as well.
    name: 'classroom',
    head: pageColours(cells),
    parts: [
      'site/large-screen',
      ...within('classroom', [
        ...['join-ways', 'forms', 'paper', 'report', 'fold', 'heat-map', 'report-questions'],
        'question-key',
        ...['answer-bars', 'item-stats', 'console', 'controls', 'print'],
      ]),
    ],
  },
  {
    // For the two pages on a projector, which have quiz.css as well.
    name: 'stage',
    head: pageColours(stage),
    parts: [
      ...within('classroom', ['join-ways', 'answer-bars']),
      ...within('stage', [
        'answer-matrix',
        'stage',
        'board',
        'discuss',
        'question-strip',
        'lesson',
      ]),
    ],
  },
  {
    // For the pages where a teacher opens a class or picks its questions, which have site.css as well.
    name: 'teach',
    head: '',
    parts: teaching,
  },
  // For worksheets and their keys, which have site.css as well.
  {
    name: 'sheet',
    head: '',
    numbersPages: true,
    parts: ['quiz/fields', ...within('sheet', ['screen', 'sheet', 'question', 'key', 'paper'])],
  },
  {
    // For own questions, shown as learners see them, in place of teach.css.
    name: 'questions',
    head: '',
    parts: [
      ...teaching,
      ...within('quiz', ['order', 'match', 'statement', 'statuses']),
      'classroom/question-key',
      'questions/own-questions',
    ],
  },
  // The same, for the pages on which a piece to embed is picked.
  {
    name: 'picker',
    head: '',
    parts: ['quiz/fields', ...within('picker', ['gallery', 'codes', 'preview', 'hosts'])],
  },
  {
    name: 'embed',
    head: framedColours(framed),
    // Of questions, feedback and results the site's own parts: what is learnt in a frame looks as it does there.
    parts: [
      ...within('embed', ['base', 'text', 'evidence']),
      ...within('site', ['button', 'field', 'choice-box']),
      ...within('quiz', ['steps', 'statement', 'feedback', 'answers', 'score']),
      ...within('embed', ['answers', 'timeline', 'chart', 'controls', 'footer']),
    ],
  },
]
