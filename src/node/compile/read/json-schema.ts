/**
 * JSON Schemas of the YAML files, made from the schemas that check them, so that an editor completes
 * names of fields and marks mistakes while someone types.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import * as schema from './schema/index.ts'

const schemas: Record<string, z.ZodType> = {
  site: schema.siteSchema,
  sources: schema.sourcesSchema,
  facts: schema.factsSchema,
  charts: schema.chartSchema,
  icons: schema.iconSchema,
  removed: schema.removedSchema,
  'en/site': schema.siteWordsSchema,
  'en/facts': schema.factTextsSchema,
  'en/claims': schema.claimsSchema,
  'en/traces': schema.tracesSchema,
  'en/documents': schema.documentsSchema,
  'en/timeline': schema.timelineSchema,
  'en/glossary': schema.glossarySchema,
  'en/objectives': schema.objectivesSchema,
  'en/misconceptions': schema.misconceptionsSchema,
  'en/items': schema.itemsSchema,
  'en/quizzes': schema.quizSchema,
  'en/cues': schema.cuesSchema,
  'en/charts': schema.chartTextsSchema,
  'en/corrections': schema.correctionsSchema,
  'en/names': schema.namesSchema,
  'en/ui': schema.uiSchema,
}

/** Folders all of whose files have one schema. */
const folderRe = /^(facts|charts|icons|[a-z]+\/items|[a-z]+\/quizzes)\/.*/

/** Writes a schema for each kind of file, such as `en/items.json`. */
export function writeJsonSchemas(dir: string): void {
  for (const [name, fileSchema] of Object.entries(schemas)) {
    // What an author writes, before defaults are filled in.
    const json = z.toJSONSchema(fileSchema, { io: 'input', unrepresentable: 'any' })
    const path = join(dir, `${name}.json`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(json, undefined, 2)}\n`)
  }
}

/**
 * The line at the head of a file that tells an editor which schema it has, in the form that the YAML
 * extensions of most editors read. Empty for a file that has none.
 * @param name path of the file below the content folder, which stands at the root of the repository
 */
export function schemaLine(name: string): string {
  const kind = name.replace(folderRe, '$1').replace(/\.yaml$/, '')
  if (!name.endsWith('.yaml') || !Object.hasOwn(schemas, kind)) return ''
  const up = '../'.repeat(name.split('/').length)
  return `# yaml-language-server: $schema=${up}.build/schema/${kind}.json\n`
}
