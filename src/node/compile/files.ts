/** Reads all of `content/` for one language: English as it is, another as an overlay on English. */
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { z } from 'zod'
import { type ContentFile, readContentFile } from './content-file.ts'
import { checkInterface } from './interface-words.ts'
import { applyOverlay, overlaySchema, strayPaths } from './overlay.ts'
import type { Problems } from './problems.ts'
import * as schema from './schema/index.ts'

type FileOf<S extends z.ZodType> = ContentFile<z.infer<S>>
export type ItemsData = z.infer<typeof schema.itemsSchema>

/** The files that hold no texts: one set for all languages. */
export interface RegisterFiles {
  site: FileOf<typeof schema.siteSchema>
  sources: FileOf<typeof schema.sourcesSchema>
  facts: { topic: string; file: FileOf<typeof schema.factsSchema> }[]
  charts: { id: string; file: FileOf<typeof schema.chartSchema> }[]
  icons: { name: string; file: FileOf<typeof schema.iconSchema> }[]
  removed: FileOf<typeof schema.removedSchema>
}

/** The files of one language. */
export interface TextFiles {
  factTexts: FileOf<typeof schema.factTextsSchema>
  explainers: { slug: string; file: FileOf<typeof schema.explainerSchema> }[]
  site: FileOf<typeof schema.siteWordsSchema>
  home: FileOf<typeof schema.pageSchema>
  about: FileOf<typeof schema.pageSchema>
  claims: FileOf<typeof schema.claimsSchema>
  timeline: FileOf<typeof schema.timelineSchema>
  glossary: FileOf<typeof schema.glossarySchema>
  objectives: FileOf<typeof schema.objectivesSchema>
  misconceptions: FileOf<typeof schema.misconceptionsSchema>
  items: FileOf<typeof schema.itemsSchema>[]
  quizzes: { id: string; file: FileOf<typeof schema.quizSchema> }[]
  charts: FileOf<typeof schema.chartTextsSchema>
  corrections: FileOf<typeof schema.correctionsSchema>
  lesson: FileOf<typeof schema.pageSchema>
  names: FileOf<typeof schema.namesSchema>
  ui: FileOf<typeof schema.uiSchema>
}

/** Thrown once problems make it pointless to go on; they are in the list. */
export class ContentUnreadable extends Error {}

const english = 'en'

/** @throws ContentUnreadable */
export function readRegister(dir: string, problems: Problems): RegisterFiles {
  return readAll(
    (name, fileSchema) => readContentFile(dir, name, fileSchema, english, problems),
    (read) => ({
      site: read('site.yaml', schema.siteSchema),
      sources: read('sources.yaml', schema.sourcesSchema),
      facts: namesIn(dir, 'facts', '.yaml').map((topic) => ({
        topic,
        file: read(`facts/${topic}.yaml`, schema.factsSchema),
      })),
      charts: namesIn(dir, 'charts', '.yaml').map((id) => ({
        id,
        file: read(`charts/${id}.yaml`, schema.chartSchema),
      })),
      icons: namesIn(dir, 'icons', '.yaml').map((name) => ({
        name,
        file: read(`icons/${name}.yaml`, schema.iconSchema),
      })),
      removed: read('removed.yaml', schema.removedSchema),
    }),
  )
}

/** @throws ContentUnreadable */
export function readTexts(
  dir: string,
  language: string,
  explainers: readonly string[],
  problems: Problems,
): TextFiles {
  reportStrayFiles(dir, language, problems)
  const files = readAll(textReader(dir, language, problems), (read) => ({
    factTexts: read('facts.yaml', schema.factTextsSchema),
    explainers: explainers.map((slug) => ({
      slug,
      file: read(`explainers/${slug}.md`, schema.explainerSchema),
    })),
    site: read('site.yaml', schema.siteWordsSchema),
    home: read('pages/home.md', schema.pageSchema),
    about: read('pages/about.md', schema.pageSchema),
    claims: read('claims.yaml', schema.claimsSchema),
    timeline: read('timeline.yaml', schema.timelineSchema),
    glossary: read('glossary.yaml', schema.glossarySchema),
    objectives: read('objectives.yaml', schema.objectivesSchema),
    misconceptions: read('misconceptions.yaml', schema.misconceptionsSchema),
    items: namesIn(dir, 'en/items', '.yaml').map((name) =>
      read(`items/${name}.yaml`, schema.itemsSchema),
    ),
    quizzes: namesIn(dir, 'en/quizzes', '.yaml').map((id) => ({
      id,
      file: read(`quizzes/${id}.yaml`, schema.quizSchema),
    })),
    charts: read('charts.yaml', schema.chartTextsSchema),
    corrections: read('corrections.yaml', schema.correctionsSchema),
    lesson: read('lesson.md', schema.pageSchema),
    names: read('names.yaml', schema.namesSchema),
    ui: read('ui.yaml', schema.uiSchema),
  }))
  if (!checkInterface(files.ui, language, problems)) throw new ContentUnreadable()
  return files
}

type TryToRead = <S extends z.ZodType>(name: string, schema: S) => FileOf<S> | undefined
type Read = <S extends z.ZodType>(name: string, schema: S) => FileOf<S>

/** Reads every file, so that an author sees all problems, before it gives up on any. */
function readAll<Files>(tryToRead: TryToRead, gather: (read: Read) => Files): Files {
  let isComplete = true
  const files = gather((name, fileSchema) => {
    const file = tryToRead(name, fileSchema)
    if (!file) isComplete = false
    return file as NonNullable<typeof file>
  })
  if (!isComplete) throw new ContentUnreadable()
  return files
}

/** Reads the English file, with the texts of `language` laid over it. */
function textReader(dir: string, language: string, problems: Problems): TryToRead {
  return (name, fileSchema) => {
    const file = readContentFile(dir, `${english}/${name}`, fileSchema, english, problems)
    const overlayName = `${language}/${name}`
    if (!file || language === english || !existsSync(join(dir, overlayName))) return file
    const schemaOfOverlay = overlaySchema(fileSchema)
    const overlay = readContentFile(dir, overlayName, schemaOfOverlay, language, problems)
    if (!overlay) return undefined
    const mayAdd = fileSchema.meta()?.isOpen === true
    const base = mayAdd ? { ...file, data: Object.assign({}, overlay.data, file.data) } : file
    for (const path of strayPaths(base.data, overlay.data)) {
      problems.error(overlay.place(path), `translates something that ${file.name} does not have`)
    }
    return applyOverlay(base, overlay, language)
  }
}

/** Files of a translation that stand for no English file: nothing would show them. */
function reportStrayFiles(dir: string, language: string, problems: Problems): void {
  const path = join(dir, language)
  if (language === english || !existsSync(path)) return
  for (const file of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const name = relative(path, join(file.parentPath, file.name))
    if (file.isFile() && !existsSync(join(dir, english, name))) {
      const message = `stands for no file: there is no ${english}/${name}`
      problems.error({ file: `${language}/${name}` }, message)
    }
  }
}

/** Plain names of the files with an ending in a folder, in alphabetical order. */
function namesIn(dir: string, folder: string, ending: string): string[] {
  const path = join(dir, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()
}
