/** The columns of the facts as a table (Frictionless Table Schema, version 2). */
import { statuses } from '../../domain/item.ts'

/** Parts the ids of a list in a cell. */
export const listDelimiter = ';'

const sourceId = 'S\\d{2,3}'

const plainFields = [
  {
    name: 'id',
    type: 'string',
    title: 'Id',
    description: 'Stays the same for as long as the fact exists.',
    constraints: { required: true, unique: true, pattern: '^F-[A-Z]{3}-\\d{2}$' },
  },
  {
    name: 'topic',
    type: 'string',
    title: 'Topic',
    description: 'The part of the register.',
    constraints: { required: true },
  },
  {
    name: 'statement',
    type: 'string',
    title: 'Statement',
    constraints: { required: true },
  },
  {
    name: 'note',
    type: 'string',
    title: 'Note',
    description: 'What is disputed or missing, or how careful to be.',
  },
  {
    name: 'date',
    type: 'string',
    title: 'Date',
    description: 'The day, month or year that the fact is about; none for a standing fact.',
    constraints: { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
  },
  {
    name: 'status',
    type: 'string',
    title: 'Status',
    description: 'Who says it.',
    constraints: { required: true, enum: statuses },
  },
  {
    name: 'confidence',
    type: 'string',
    title: 'Confidence',
    description: 'How sure it is.',
    constraints: { required: true, enum: ['high', 'medium', 'low'] },
  },
  {
    name: 'reviewBy',
    type: 'date',
    title: 'To be looked at again by',
  },
] as const

const urlField = {
  name: 'url',
  type: 'string',
  format: 'uri',
  title: 'Address',
  description: 'The page of the fact.',
  constraints: { required: true, unique: true },
} as const

const sourceFields = [
  { name: 'sources', title: 'Sources', description: 'The documents that the fact rests on.' },
  {
    name: 'discusses',
    title: 'Discusses',
    description: 'Documents that it is about: no evidence.',
  },
] as const

type Field = typeof plainFields | typeof sourceFields | [typeof urlField]
export type Column = Field[number]['name']

/** In the order of the schema. */
export const columns: readonly Column[] = [...plainFields, ...sourceFields, urlField].map(
  ({ name }) => name,
)

const schemaOf = (documents: readonly object[]) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: [...plainFields, ...documents, urlField],
  primaryKey: ['id'],
  missingValues: [''],
})

/**
 * A cell names documents by their ids, which the package lists under `sources`. It is a text with a
 * pattern: the type for lists came with version 2, and not all programs know it.
 */
export const csvSchema = schemaOf(
  sourceFields.map(({ description, ...field }) => ({
    ...field,
    type: 'string',
    description: `${description} Ids, with “${listDelimiter}” between them.`,
    constraints: { pattern: `^${sourceId}(${listDelimiter}${sourceId})*$` },
  })),
)

/** The documents stand in full in each row. */
export const jsonSchema = schemaOf(sourceFields.map((field) => ({ ...field, type: 'array' })))
