/** Checks and compiles a whole content folder. */
import type { Library } from '../../content/library.ts'
import { measureCharts } from '../drawing/charts/build-charts.ts'
import { checkLinks, checkQuizzes, checkRegister } from './check.ts'
import { checkCharts } from './check-charts.ts'
import { checkIcons } from './check-icons.ts'
import { checkCues, checkItems } from './check-items.ts'
import { checkLog } from './check-log.ts'
import { checkSite } from './check-site.ts'
import { compileLibrary } from './compile.ts'
import {
  ContentUnreadable,
  type RegisterFiles,
  readRegister,
  readTexts,
  type TextFiles,
} from './files.ts'
import { checkItemsLock } from './items-lock.ts'
import { warnOfPlaceholders } from './placeholders.ts'
import { Problems } from './problems.ts'

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
  try {
    const register = readRegister(dir, problems)
    checkRegister(register, today, problems)
    const { explainers, languages } = register.site.data
    const texts = readTexts(dir, 'en', explainers, problems)
    checkSite(register, texts, problems)
    checkItems(texts, register, problems)
    checkQuizzes(texts, problems)
    checkCues(texts, problems)
    checkItemsLock(dir, texts, problems)
    warnOfPlaceholders(dir, problems)
    checkIcons(register, problems)
    checkCharts(register, texts, problems)
    const chartSizes = measureCharts(register, texts)
    const libraries = languages.map((language) => {
      const files = language === 'en' ? texts : readTexts(dir, language, explainers, problems)
      const { library, links } = compileLibrary(language, register, files, problems, chartSizes)
      checkLinks(library, links, files, problems)
      if (language === 'en') checkLog(library, register, texts, problems)
      return library
    })
    return { problems, register, texts, libraries: problems.errors.length > 0 ? [] : libraries }
  } catch (error) {
    if (error instanceof ContentUnreadable) return { problems, libraries: [] }
    throw error
  }
}
