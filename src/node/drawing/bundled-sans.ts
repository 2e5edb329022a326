/** The sans serif that comes with the build: charts of fixed pixels are set in it, so that every machine draws the same. */
import { fileOf, measureIn, openFont } from './font-files.ts'
import type { Typeface } from './typeface.ts'

const folder = 'roboto/{cut}/Roboto_{cut}.ttf'
const files = { regular: fileOf(folder, '400Regular'), bold: fileOf(folder, '700Bold') }

/** Paths of the font files. */
export const sansFiles = Object.values(files)

/** One of those that pages name, and that which telephones with Android show on them and in charts. */
export const bundledSans: Typeface = {
  family: 'Roboto',
  boldWeight: 700,
  widthOf: measureIn(openFont(files.regular), openFont(files.bold)),
}
