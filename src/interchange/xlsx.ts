/** The least that makes a workbook of one sheet (Office Open XML), as spreadsheets and importers read it. */

import type { ArchiveFiles } from './archive.ts'
import { element, escapeMarkup, xmlDeclaration } from './markup.ts'

type SheetCell = string | number | undefined

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** @param rows the first is row 1, their first cells are in column A */
export function writeXlsx(sheet: string, rows: readonly (readonly SheetCell[])[]): ArchiveFiles {
  const texts = new SharedTexts()
  const data = rows.map((row, at) => sheetRow(row, at + 1, texts))
  const files: ArchiveFiles = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': element(
      'workbook',
      { xmlns: main, 'xmlns:r': office },
      element('sheets', {}, element('sheet', { name: sheet, sheetId: 1, 'r:id': 'rId1' })),
    ),
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/worksheets/sheet1.xml': element(
      'worksheet',
      { xmlns: main },
      element('sheetData', {}, ...data),
    ),
    'xl/sharedStrings.xml': texts.write(),
  }
  const documents = Object.entries(files).map(([name, xml]) => [name, xmlDeclaration + xml])
  return Object.fromEntries(documents)
}

/** Texts stand once, and cells name them by number, as Excel itself writes them. */
class SharedTexts {
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const number = this.#numbers.get(text) ?? this.#numbers.size
    this.#numbers.set(text, number)
    return number
  }

  write(): string {
    const texts = [...this.#numbers.keys()].map((text) =>
      element('si', {}, element('t', { 'xml:space': 'preserve' }, escapeMarkup(text))),
    )
    return element('sst', { xmlns: main, uniqueCount: texts.length }, ...texts)
  }
}

function sheetRow(cells: readonly SheetCell[], row: number, texts: SharedTexts): string {
  const written = cells.map((cell, at) => {
    if (cell === undefined || cell === '') return ''
    const r = `${String.fromCharCode(65 + at)}${row}`
    return typeof cell === 'number'
      ? element('c', { r }, element('v', {}, String(cell)))
      : element('c', { r, t: 's' }, element('v', {}, String(texts.numberOf(cell))))
  })
  return element('row', { r: row }, ...written)
}

const relations = (
  all: Readonly<Record<string, readonly [type: string, target: string]>>,
): string =>
  element(
    'Relationships',
    { xmlns: `${packaging}/relationships` },
    ...Object.entries(all).map(([id, [type, target]]) =>
      element('Relationship', { Id: id, Type: `${office}/${type}`, Target: target }),
    ),
  )

const contentTypes = element(
  'Types',
  { xmlns: `${packaging}/content-types` },
  element('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  }),
  element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ...Object.entries({
    '/xl/workbook.xml': 'sheet.main',
    '/xl/worksheets/sheet1.xml': 'worksheet',
    '/xl/sharedStrings.xml': 'sharedStrings',
  }).map(([PartName, kind]) =>
    element('Override', { PartName, ContentType: `${kinds}.${kind}+xml` }),
  ),
)
