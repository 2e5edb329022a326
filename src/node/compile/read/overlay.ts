/**
 * A language other than English is an overlay: the same files with the translated texts only.
 * The schema of an overlay follows from the English schema, so that the two never drift apart.
 */
import { z } from 'zod'
import type { ContentFile, FieldPath } from './content-file.ts'
import { valueAt } from './schema-fields.ts'

/** The schema of a file's overlay: its translatable fields, each of them optional. */
export function overlaySchema(schema: z.ZodType): z.ZodType {
  return overlayOf(schema) ?? z.strictObject({})
}

function overlayOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema.meta()?.translatable) return schema.optional()
  if (schema instanceof z.ZodOptional) return overlayOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodPipe) {
    // What comes after the text itself, such as its greatest length, holds for a translation too.
    return overlayOf(schema.def.in as z.ZodType) && schema.optional()
  }
  if (schema instanceof z.ZodRecord) {
    const value = overlayOf(schema.valueType as z.ZodType)
    return value && z.record(z.string(), value).optional()
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return overlayOfUnion(schema)
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.ZodType> = {}
    for (const [key, field] of Object.entries(schema.shape)) {
      const overlay = overlayOf(field as z.ZodType)
      if (overlay) shape[key] = overlay
    }
    return Object.keys(shape).length > 0 ? z.strictObject(shape).optional() : undefined
  }
  return undefined
}

/** All the texts that any form of it has; whether this one has them is told when they are merged. */
function overlayOfUnion(schema: z.ZodDiscriminatedUnion): z.ZodType | undefined {
  const shape: Record<string, z.ZodType> = {}
  for (const option of schema.options) {
    const overlay = overlayOf(option as z.ZodType)
    const fields = overlay instanceof z.ZodOptional ? overlay.unwrap() : overlay
    if (fields instanceof z.ZodObject) Object.assign(shape, fields.shape)
  }
  return z.strictObject(shape).optional()
}

/**
 * The English file with the translated texts in place; it knows which text is in which language. What a
 * translation has and English does not is left out.
 */
export function applyOverlay<Data>(
  english: ContentFile<Data>,
  overlay: ContentFile<unknown>,
  language: string,
): ContentFile<Data> {
  const has = (path: FieldPath) => valueAt(overlay.data, path) !== undefined
  const useBody = overlay.body.trim() !== ''
  return {
    name: useBody ? overlay.name : english.name,
    data: merge(english.data, overlay.data) as Data,
    body: useBody ? overlay.body : english.body,
    bodyOffset: useBody ? overlay.bodyOffset : english.bodyOffset,
    place: (path) => (has(path) ? overlay.place(path) : english.place(path)),
    languageOf: (path) =>
      (path.length === 0 ? useBody : has(path)) ? language : english.languageOf(path),
  }
}

/** Paths of an overlay that the English file does not have: nothing would show them. */
export function strayPaths(english: unknown, overlay: unknown, path: FieldPath = []): FieldPath[] {
  if (!isGroup(overlay)) return english === undefined ? [path] : []
  if (!isGroup(english)) return [path]
  return Object.entries(overlay).flatMap(([key, value]) =>
    strayPaths(english[key], value, [...path, key]),
  )
}

function merge(english: unknown, overlay: unknown): unknown {
  if (overlay === undefined) return english
  if (!isGroup(english) || !isGroup(overlay)) return overlay
  const merged = Object.entries(english).map(([key, value]) => [key, merge(value, overlay[key])])
  return Object.fromEntries(merged)
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
