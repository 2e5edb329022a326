import type { Site } from '../../content/site.ts'

interface QuizFactsProps {
  site: Site
  questions: number
  minutes: number
}

/** How many questions, and how long they take. */
export const QuizFacts = ({ site, questions, minutes }: QuizFactsProps) => (
  <ul class="quiz-facts">
    <li>{site.count('quiz.questions', questions)}</li>
    <li>{site.count('quiz.minutes', minutes)}</li>
    <li>{site.t('quiz.noTimer')}</li>
  </ul>
)
