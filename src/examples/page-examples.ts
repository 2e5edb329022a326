import type { Site } from '../content/site.ts'
import { feedbackExamples, questionExamples, resultExamples } from './attempts.ts'
import { classroomExamples } from './classrooms.ts'
import type { PageExample } from './example.ts'
import { framedExamples } from './framed.ts'
import { learnerExamples } from './learners.ts'
import { lessonExamples } from './lessons.ts'
import { ownQuestionExamples } from './own-questions.ts'
import { sheetExamples } from './sheets.ts'

/** A heading and the pages below it. */
export interface ExampleGroup {
  title: string
  examples: readonly PageExample[]
}

/** Pages whose state no address of the site shows by itself, under names that stay. */
export const pageExamples = (site: Site): ExampleGroup[] => [
  { title: 'Questions', examples: questionExamples(site) },
  { title: 'Feedback', examples: feedbackExamples(site) },
  { title: 'Results', examples: resultExamples(site) },
  { title: 'Learners of a class', examples: learnerExamples(site) },
  { title: 'Classes', examples: classroomExamples(site) },
  { title: 'Live lessons', examples: lessonExamples(site) },
  { title: 'On paper', examples: sheetExamples(site) },
  { title: 'Own questions', examples: ownQuestionExamples(site) },
  { title: 'Framed pieces', examples: framedExamples(site) },
]
