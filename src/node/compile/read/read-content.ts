/** Reads a whole content folder, in all its languages. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problems } from '../problems.ts'
import { type RegisterFiles, readRegister, readTexts, type TextFiles } from './files.ts'
import { FolderReader } from './folder-reader.ts'
import { reportStrayFiles } from './stray-files.ts'

interface ContentFiles {
  register: RegisterFiles
  /** In English. */
  texts: TextFiles
  /** By language, English among them. */
  translations: ReadonlyMap<string, TextFiles>
}

/** @returns undefined where a file could not be read */
export function readContent(dir: string, problems: Problems): ContentFiles | undefined {
  const folder = new FolderReader(dir, problems)
  const register = readRegister(folder)
  const { languages = [], explainers = [] } = register?.site.data ?? {}
  if (register) reportMissingFolders(dir, register, problems)
  const translations = new Map<string, TextFiles>()
  for (const language of languages) {
    const texts = readTexts(folder, language, explainers, problems)
    if (texts) translations.set(language, texts)
  }
  reportStrayFiles(dir, folder.asked, register && languages, problems)
  const texts = translations.get('en')
  const isComplete = translations.size === languages.length
  return register && texts && isComplete ? { register, texts, translations } : undefined
}

function reportMissingFolders(dir: string, { site }: RegisterFiles, problems: Problems): void {
  for (const [index, language] of site.data.languages.entries()) {
    if (!existsSync(join(dir, language))) {
      const message = `there is no folder ${language} with its texts`
      problems.error(site.place(['languages', index]), message)
    }
  }
}
