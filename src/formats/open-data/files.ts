/** The register as files for whoever works with data. */

/** Path of the folder, without language. */
const folder = '/data'

/** By name; each stands in the folder, so that the package can name the others beside it. */
export const dataFiles = {
  'facts.csv': { type: 'text/csv; charset=utf-8; header=present' },
  'facts.json': { type: 'application/json; charset=utf-8' },
  'datapackage.json': { type: 'application/json; charset=utf-8' },
} as const

export type DataFile = keyof typeof dataFiles

export const dataFileNames = Object.keys(dataFiles) as DataFile[]

/** Without language. */
export const dataPath = (file: DataFile): string => `${folder}/${file}`
