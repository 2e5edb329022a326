/** A measured lesson as text, for people. */

import { digits, percentileOf } from '../statistics.ts'
import { alignColumns } from '../table.ts'
import { verdictsOn } from './goals.ts'
import type { LessonTimes } from './measure.ts'

const head = ['milliseconds', 'median', '95 %', 'worst', 'wanted', '']

export function tableOf(lessons: readonly LessonTimes[]): string {
  const lines = lessons.flatMap((times) => {
    const verdicts = verdictsOn(times)
    const row = (name: string, values: readonly number[], key?: keyof typeof verdicts) => {
      const shares = [0.5, 0.95, 1].map((share) => digits(percentileOf(values, share)))
      return [name, ...shares, ...cellsOf(key && verdicts[key])]
    }
    return [
      [`${times.learners} LEARNERS`],
      row('a vote, to its answer', times.answer),
      row('a vote, to the projector', times.projector, 'projector'),
      row('next question, to the last learner', times.question, 'question'),
      row('end of a vote, to the last learner', times.closed),
      row('the right answer, to the last learner', times.revealed),
      [
        'votes that the projector never told',
        '',
        '',
        String(times.lost),
        ...cellsOf(verdicts.lost),
      ],
      ['this program itself was late by (99 %)', '', '', digits(times.late)],
      ...(times.cpu === undefined
        ? []
        : [['processor time of the runtime', '', '', digits(times.cpu)]]),
    ]
  })
  return alignColumns([head, ...lines])
}

const cellsOf = (verdict: ReturnType<typeof verdictsOn>['lost']): string[] =>
  verdict ? [verdict.wanted, verdict.isMet ? 'met' : 'NOT MET'] : ['', '']
