import type { Site } from '../../../content/site.ts'
import type { Mistake } from '../../../states/quiz/mistakes.ts'
import { FieldError } from '../../parts/field-error.tsx'
import { errorId } from './fields.ts'

/** What is wrong with a field, beside it; the summary above has said so. */
export const MistakeNote = ({ site, mistake }: { site: Site; mistake: Mistake | undefined }) =>
  mistake ? (
    <FieldError id={errorId(mistake.field)} text={site.t(`error.${mistake.reason}`)} isSilent />
  ) : null
