import type { Problems } from '../problems.ts'
import type { ContentFile, FieldPath } from '../read/content-file.ts'
import type { TextFiles } from '../read/files.ts'
import { suggest } from '../suggest.ts'
import { draftsOf } from './drafts.ts'

/** Quizzes and objectives: each name leads somewhere, and there are items enough. */
export function checkQuizzes(texts: TextFiles, problems: Problems): void {
  const explainers = texts.explainers.map(({ slug }) => slug)
  const quizzes = texts.quizzes.map(({ id }) => id)
  const requireExplainer = (file: ContentFile<unknown>, path: FieldPath, slug: string) => {
    if (explainers.includes(slug)) return
    problems.error(file.place(path), `there is no explainer ${slug}${suggest(slug, explainers)}`)
  }

  for (const { id, file } of texts.quizzes) {
    requireExplainer(file, ['explainer'], file.data.explainer)
    checkObjectives(file, texts, problems)
    checkLength(file, texts, problems)
    if (Math.min(...Object.values(file.data.bands).map(({ from }) => from)) !== 0) {
      problems.error(file.place(['bands']), `of ${id}: the lowest band starts from 0`)
    }
  }
  for (const [id, { explainer }] of Object.entries(texts.objectives.data)) {
    requireExplainer(texts.objectives, [id, 'explainer'], explainer)
  }
  for (const { file } of texts.explainers) {
    const { quiz } = file.data
    if (!quizzes.includes(quiz)) {
      problems.error(file.place(['quiz']), `there is no quiz ${quiz}${suggest(quiz, quizzes)}`)
    }
  }
}

type QuizFile = TextFiles['quizzes'][number]['file']

function checkObjectives(file: QuizFile, { objectives }: TextFiles, problems: Problems): void {
  for (const [index, objective] of file.data.objectives.entries()) {
    if (objectives.data[objective]) continue
    const near = suggest(objective, Object.keys(objectives.data))
    const message = `there is no objective ${objective}${near}`
    problems.error(file.place(['objectives', index]), message)
  }
}

/** Whether there are as many items to draw from as the quiz is long. */
function checkLength(file: QuizFile, texts: TextFiles, problems: Problems): void {
  const { length, objectives } = file.data
  const items = texts.items.flatMap((items) => Object.values(items.data))
  const pool = items.filter((item) => !item.retired && objectives.includes(item.objective)).length
  if (pool < length) {
    const drafts = draftsOf(texts).filter(({ draft }) => objectives.includes(draft.objective ?? ''))
    const ids = drafts.map(({ id }) => id).join(', ')
    const aside = ids && `; not counted, since they are drafts: ${ids}`
    const message = `needs ${length} items, and its objectives have ${pool}${aside}`
    problems.error(file.place(['length']), message)
  }
}
