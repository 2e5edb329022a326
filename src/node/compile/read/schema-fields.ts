/** Looks up which fields a schema has at a place of a file. */
import { z } from 'zod'

import type { FieldPath } from './yaml/source.ts'

export const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    data,
  )

/** @returns the names of the fields that the group at `path` may have */
export function fieldsAt(schema: z.ZodType, path: FieldPath, data: unknown): string[] {
  const found = schemaAt(schema, path, data)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

function schemaAt(schema: z.ZodType, path: FieldPath, data: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return schemaAt(schema.unwrap() as z.ZodType, path, data)
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(schema, data)
    return option && schemaAt(option, path, data)
  }
  const [step, ...rest] = path
  if (step === undefined) return schema
  const inner = partOf(schema, step)
  return inner && schemaAt(inner, rest, valueAt(data, [step]))
}

function partOf(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[step] as z.ZodType | undefined
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  return undefined
}

/** The form that the data says it has, such as an item of its type. */
function optionFor(union: z.ZodDiscriminatedUnion, data: unknown): z.ZodType | undefined {
  const { discriminator, options } = union.def
  const form = valueAt(data, [discriminator])
  return (options as z.ZodType[]).find(
    (option) => shapeOf(option)[discriminator]?.safeParse(form).success,
  )
}

/** The fields of a form; of one that has forms itself, those of the first. */
function shapeOf(option: z.ZodType | undefined): Record<string, z.ZodType> {
  if (option instanceof z.ZodDiscriminatedUnion) return shapeOf(option.options[0] as z.ZodType)
  return option instanceof z.ZodObject ? option.shape : {}
}
