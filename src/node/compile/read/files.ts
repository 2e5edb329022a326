/** The files of a content folder: English as it is, another language as an overlay on English. */
import type { z } from 'zod'
import { forOfficePages, type OfficePage } from '../../../content/office.ts'
import { checkInterface } from '../check/interface-words.ts'
import type { Problems } from '../problems.ts'
import type { ContentFile } from './content-file.ts'
import type { FileOf, FolderReader } from './folder-reader.ts'
import * as schema from './schema/index.ts'

type WrittenItem = z.infer<typeof schema.itemsSchema>[string]
export type ItemData = Exclude<WrittenItem, { draft: true }>
export type DraftData = Extract<WrittenItem, { draft: true }>
export type ItemsData = Record<string, ItemData>

/** The files that hold no texts: one set for all languages. */
export interface RegisterFiles {
  site: FileOf<typeof schema.siteSchema>
  sources: FileOf<typeof schema.sourcesSchema>
  facts: { topic: string; file: FileOf<typeof schema.factsSchema> }[]
  charts: { id: string; file: FileOf<typeof schema.chartSchema> }[]
  icons: { name: string; file: FileOf<typeof schema.iconSchema> }[]
  removed: FileOf<typeof schema.removedSchema>
  /** Undefined where none were measured. */
  heights?: FileOf<typeof schema.heightsSchema> | undefined
}

/** The files of one language. */
export interface TextFiles {
  factTexts: FileOf<typeof schema.factTextsSchema>
  explainers: {
    slug: string
    file: FileOf<typeof schema.explainerSchema>
    /** Undefined where there is no plain version. */
    plain: FileOf<typeof schema.pageSchema> | undefined
  }[]
  site: FileOf<typeof schema.siteWordsSchema>
  home: FileOf<typeof schema.homeSchema>
  about: FileOf<typeof schema.pageSchema>
  office: Record<OfficePage, FileOf<typeof schema.pageSchema>>
  claims: FileOf<typeof schema.claimsSchema>
  traces: FileOf<typeof schema.tracesSchema>
  documents: FileOf<typeof schema.documentsSchema>
  timeline: FileOf<typeof schema.timelineSchema>
  glossary: FileOf<typeof schema.glossarySchema>
  objectives: FileOf<typeof schema.objectivesSchema>
  misconceptions: FileOf<typeof schema.misconceptionsSchema>
  items: ContentFile<ItemsData>[]
  /** Questions that are not asked yet, by the files that have some. */
  drafts: ContentFile<Record<string, DraftData>>[]
  quizzes: { id: string; file: FileOf<typeof schema.quizSchema> }[]
  cues: FileOf<typeof schema.cuesSchema>
  charts: FileOf<typeof schema.chartTextsSchema>
  corrections: FileOf<typeof schema.correctionsSchema>
  lesson: FileOf<typeof schema.pageSchema>
  lessonNotes: FileOf<typeof schema.pageSchema>
  names: FileOf<typeof schema.namesSchema>
  ui: FileOf<typeof schema.uiSchema>
}

/** @returns undefined where one of the files could not be read */
export const readRegister = (folder: FolderReader): RegisterFiles | undefined =>
  folder.readRegister((read) => ({
    site: read('site.yaml', schema.siteSchema),
    sources: read('sources.yaml', schema.sourcesSchema),
    facts: folder.idsIn('facts').map((topic) => ({
      topic,
      file: read(`facts/${topic}.yaml`, schema.factsSchema),
    })),
    charts: folder.idsIn('charts').map((id) => ({
      id,
      file: read(`charts/${id}.yaml`, schema.chartSchema),
    })),
    icons: folder.idsIn('icons').map((name) => ({
      name,
      file: read(`icons/${name}.yaml`, schema.iconSchema),
    })),
    removed: read('removed.yaml', schema.removedSchema),
    heights: folder.has('heights.json') ? read('heights.json', schema.heightsSchema) : undefined,
  }))

/**
 * @param explainers in reading order
 * @returns undefined where one of the files could not be read
 */
export function readTexts(
  folder: FolderReader,
  language: string,
  explainers: readonly string[],
  problems: Problems,
): TextFiles | undefined {
  const files = folder.readTexts(language, (read) => ({
    factTexts: read('facts.yaml', schema.factTextsSchema),
    explainers: explainers.map((slug) => ({
      slug,
      file: read(`explainers/${slug}.md`, schema.explainerSchema),
      plain: folder.has(`en/plain/${slug}.md`)
        ? read(`plain/${slug}.md`, schema.pageSchema)
        : undefined,
    })),
    site: read('site.yaml', schema.siteWordsSchema),
    home: read('pages/home.md', schema.homeSchema),
    about: read('pages/about.md', schema.pageSchema),
    office: forOfficePages((page) => read(`office/${page}.md`, schema.pageSchema)),
    claims: read('claims.yaml', schema.claimsSchema),
    traces: read('traces.yaml', schema.tracesSchema),
    documents: read('documents.yaml', schema.documentsSchema),
    timeline: read('timeline.yaml', schema.timelineSchema),
    glossary: read('glossary.yaml', schema.glossarySchema),
    objectives: read('objectives.yaml', schema.objectivesSchema),
    misconceptions: read('misconceptions.yaml', schema.misconceptionsSchema),
    written: folder
      .namesIn('en/items')
      .map((name) => read(`items/${name}.yaml`, schema.itemsSchema)),
    quizzes: folder.idsIn('en/quizzes').map((id) => ({
      id,
      file: read(`quizzes/${id}.yaml`, schema.quizSchema),
    })),
    cues: read('cues.yaml', schema.cuesSchema),
    charts: read('charts.yaml', schema.chartTextsSchema),
    corrections: read('corrections.yaml', schema.correctionsSchema),
    lesson: read('lesson.md', schema.pageSchema),
    lessonNotes: read('lesson-notes.md', schema.pageSchema),
    names: read('names.yaml', schema.namesSchema),
    ui: read('ui.yaml', schema.uiSchema),
  }))
  if (!files || !checkInterface(files.ui, language, problems)) return undefined
  const { written, ...others } = files
  return { ...others, items: written.map(published), drafts: written.map(unpublished) }
}

const published = (file: FileOf<typeof schema.itemsSchema>): ContentFile<ItemsData> =>
  withData(file, (item): item is ItemData => item.draft !== true)

const unpublished = (
  file: FileOf<typeof schema.itemsSchema>,
): ContentFile<Record<string, DraftData>> =>
  withData(file, (item): item is DraftData => item.draft === true)

function withData<Item extends WrittenItem>(
  file: FileOf<typeof schema.itemsSchema>,
  is: (item: WrittenItem) => item is Item,
): ContentFile<Record<string, Item>> {
  const kept = Object.entries(file.data).flatMap(([id, item]) => (is(item) ? [[id, item]] : []))
  return { ...file, data: Object.fromEntries(kept) }
}
