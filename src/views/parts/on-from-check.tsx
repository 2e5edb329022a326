import type { Site } from '../../content/site.ts'

interface OnFromCheckProps {
  site: Site
  /** Id. */
  quiz: string
  /** Address of the page that asked. */
  path: string
}

/** Below the answer to a single question: the quiz that has more of them, and the question again. */
export const OnFromCheck = ({ site, quiz, path }: OnFromCheckProps) => (
  <p>
    <a href={site.path(`/quizzes/${quiz}`)}>
      {site.count('check.quiz', site.quiz(quiz)?.length ?? 0)}
    </a>{' '}
    · <a href={`${path}#check`}>{site.t('check.again')}</a>
  </p>
)
