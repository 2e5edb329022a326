/** Checks and compiles a whole content folder. */
import { existsSync } from 'node:fs'
import type { Library } from '../../content/library.ts'
import { measureCharts } from '../drawing/charts/build-charts.ts'
import { checkAbsolutes } from './check/bank/absolutes.ts'
import { checkBank } from './check/bank/bank.ts'
import { checkCharts } from './check/charts.ts'
import { checkCues } from './check/cues.ts'
import { checkDocuments } from './check/documents.ts'
import { checkDrafts } from './check/drafts.ts'
import { checkIcons } from './check/icons.ts'
import { checkItems } from './check/items.ts'
import { checkItemsLock } from './check/items-lock.ts'
import { checkLinks } from './check/links.ts'
import { checkLog } from './check/log.ts'
import { checkMisconceptions } from './check/misconceptions.ts'
import { checkPages } from './check/pages.ts'
import { warnOfPlaceholders } from './check/placeholders.ts'
import { checkPlainVersions } from './check/plain-versions.ts'
import { checkQuizzes } from './check/quizzes.ts'
import { checkQuotations } from './check/quotations.ts'
import { checkReadingGrades } from './check/reading-grades.ts'
import { checkRegister } from './check/register.ts'
import { checkSite } from './check/site.ts'
import { checkSources } from './check/sources.ts'
import { checkTerms } from './check/terms.ts'
import { checkTexts } from './check/texts.ts'
import { checkUnknowns } from './check/unknowns.ts'
import { compileLibrary } from './library/library.ts'
import { Problems } from './problems.ts'
import type { RegisterFiles, TextFiles } from './read/files.ts'
import { readContent } from './read/read-content.ts'

export interface BuiltContent {
  problems: Problems
  /** English first; empty where an error was found. */
  libraries: Library[]
  /** The English files, for publishing; undefined where they could not be read. */
  texts?: TextFiles
  /** What has no words, for drawing; undefined where it could not be read. */
  register?: RegisterFiles
}

/**
 * @param dir the content folder
 * @param today as `2026-11-23`, to tell which facts are due for review
 */
export function buildContent(dir: string, today: string): BuiltContent {
  const problems = new Problems()
  if (!existsSync(dir)) {
    problems.error({ file: '' }, 'there is no such folder: begin one with npm run new -- topic')
    return { problems, libraries: [] }
  }
  const files = readContent(dir, problems)
  if (!files) return { problems, libraries: [] }
  const { register, texts, translations } = files
  checkRegister(register, today, problems)
  checkSources(register, today, problems)
  checkSite(register, texts, problems)
  checkItems(texts, register, problems)
  checkDrafts(texts, problems)
  checkMisconceptions(texts, register, problems)
  checkQuizzes(texts, problems)
  checkQuotations(register, texts, problems)
  checkCues(texts, problems)
  checkItemsLock(dir, texts, problems)
  checkUnknowns(texts, register, problems)
  warnOfPlaceholders(dir, problems)
  checkIcons(register, problems)
  checkCharts(register, texts, problems)
  const chartSizes = measureCharts(register, texts)
  const libraries = [...translations].map(([language, files]) => {
    const { library, links, linkedTerms } = compileLibrary(
      language,
      register,
      files,
      problems,
      chartSizes,
    )
    checkTexts(files, problems)
    checkDocuments(register, files, problems)
    checkPages(library, files, problems)
    checkPlainVersions(library, files, problems)
    checkLinks(library, links, files, problems)
    if (language === 'en') {
      checkLog(library, register, texts, problems)
      checkTerms(texts, linkedTerms, problems)
    }
    return library
  })
  // What only sound items can show: said once nothing else is wrong.
  if (problems.errors.length === 0) {
    checkBank(texts, problems)
    checkReadingGrades(texts, problems)
    for (const files of translations.values()) checkAbsolutes(files, problems)
  }
  return { problems, register, texts, libraries: problems.errors.length > 0 ? [] : libraries }
}
