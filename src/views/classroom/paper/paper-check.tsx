import { writeFraction } from '../../../answers/points.ts'
import type { Site } from '../../../content/site.ts'
import { formatLearnerName } from '../../../domain/learner-name.ts'
import { partsPerPoint } from '../../../domain/scoring.ts'
import {
  isRight,
  isWrong,
  type LineState,
  type RightLine,
  type TypedPaper,
  type WrongLine,
} from '../../../states/classroom/paper.ts'
import { Identifier } from '../../parts/identifier.tsx'
import { describeProblem } from './paper-problem.ts'

/** What the lines come to so far: all of them to look at, and to hear how many are right and what the first error is. */
export function PaperCheck({ site, typed }: { site: Site; typed: TypedPaper }) {
  const { lines, unread, isUnderWay } = typed
  const done = isUnderWay ? lines.slice(0, -1) : lines
  const wrong = done.filter(isWrong)
  const right = done.length - wrong.length
  const [first] = wrong
  return (
    <>
      <p role="status">
        {lines.length > 0 && site.count('paper.right', right)}
        {wrong.length > 0 && ` ${site.count('paper.wrong', wrong.length)}`}
        {first && ` ${inLine(site, first, describeProblem(site, first))}`}
        {unread.length > 0 && ` ${site.count('paper.unread', unread.length)}`}
      </p>
      <ol class="paper-lines">
        {lines.map((line) => {
          const isNow = isUnderWay && line === lines.at(-1)
          return (
            <li class={isNow || isRight(line) ? undefined : 'wrong'}>
              {isNow ? site.t('paper.underWay') : <LineWords site={site} line={line} />}
            </li>
          )
        })}
      </ol>
    </>
  )
}

const inLine = (site: Site, { number }: WrongLine, words: string): string =>
  site.t('paper.line', { n: number, words })

function LineWords({ site, line }: { site: Site; line: LineState }) {
  if (!isRight(line)) return describeProblem(site, line)
  const { who, learner } = line
  const number = learner?.number ?? (who && 'number' in who ? who.number : undefined)
  const name = learner?.name
  return <RightWords site={site} name={name} number={number} line={line} />
}

interface RightWordsProps {
  site: Site
  /** Undefined of somebody new. */
  name: string | undefined
  number: number | undefined
  line: Pick<RightLine, 'line'>
}

/** Whose a line is and what it earns: `number 7, calm otter 42: 7½ of 12`. */
export function RightWords({ site, name, number, line: { line } }: RightWordsProps) {
  const { t } = site
  const points = writeFraction(line.score)
  return (
    <>
      {number !== undefined && `${t('paper.number', { n: number })}, `}
      {name === undefined ? t('paper.new') : <Identifier>{formatLearnerName(name)}</Identifier>}:{' '}
      {t('paper.score', { points, total: line.maxScore / partsPerPoint })}
    </>
  )
}
