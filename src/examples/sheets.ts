/** What is printed, and what comes back from paper into a class. */
import type { Site } from '../content/site.ts'
import { exampleLine } from '../domain/paper/example-line.ts'
import { canBeRaisedOn } from '../domain/paper/hands.ts'
import { sheetOf } from '../domain/paper/sheet.ts'
import { oneOfEachType, quizOf } from './bank.ts'
import { below } from './classrooms.ts'
import type { PageExample } from './example.ts'

/** The looks of a sheet, as the end of its address. */
const looks = {
  usual: '&version=A',
  large: '&version=B&size=large',
  spaced: '&version=C&spacing=wide&paper=a4',
  'large-spaced': '&version=D&size=large&spacing=wide&paper=letter',
} as const

export function sheetExamples(site: Site): PageExample[] {
  const items = oneOfEachType(site).map(({ id }) => id)
  const hand = quizOf(site).find(canBeRaisedOn)
  const line = exampleLine(sheetOf(quizOf(site), 'A'), site.library.decimalSign ?? '.')
  return [
    ...Object.entries(looks).flatMap(([look, query]): PageExample[] => [
      {
        name: `worksheet-${look}`,
        title: `Worksheet of each type, ${look}`,
        path: () => site.path(`/teach/worksheets/selection?items=${items}${query}`),
      },
      {
        name: `worksheet-key-${look}`,
        title: `Answer key of each type, ${look}`,
        path: () => site.path(`/teach/worksheets/selection/key?items=${items}${query}`),
      },
    ]),
    { name: 'exports', title: 'Files for other programs', path: () => site.path('/teach/exports') },
    {
      name: 'paper',
      title: 'Entering paper answers',
      path: below(site, 'report', 'open', '/paper'),
    },
    {
      name: 'paper-own',
      title: 'Entering paper answers, own questions',
      path: below(site, 'report', 'own', '/paper'),
    },
    {
      name: 'paper-errors',
      title: 'Entering paper answers, lines with errors',
      path: below(site, 'report', 'open', '/paper'),
      form: [['answers', `${line}\nE ${line}\n99: ${line} ABC\n${line.slice(0, 3)}`]],
    },
    {
      name: 'paper-hands-errors',
      title: 'Entering raised hands, a number that is none',
      path: below(site, 'report', 'open', '/hands'),
      form: [[`hands-${hand?.id}`, 'many']],
    },
  ]
}
