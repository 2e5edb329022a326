/** Validates XML, without a network: by the grammars beside the tests, and by the official schemas where they are. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { validateXML, type XMLFileInfo } from 'xmllint-wasm'

const root = new URL('../..', import.meta.url).pathname

export interface XmlFile {
  fileName: string
  contents: string
}

const problemsOf = ({ errors }: { errors: readonly { rawMessage: string }[] }): string[] =>
  errors.map(({ rawMessage }) => rawMessage)

/** Problems by a grammar (RELAX NG) of `tests/fixtures/qti`; none where all files are valid. */
export const judgeByGrammar = async (grammar: string, xml: readonly XmlFile[]): Promise<string[]> =>
  problemsOf(
    await validateXML({
      xml: [...xml],
      schema: [readFileSync(join(root, 'tests/fixtures/qti', grammar), 'utf8')],
      extension: 'relaxng',
      initialMemoryPages: 1024,
      maxMemoryPages: 8192,
    }),
  )

/** The official QTI 2.1 schemas, which may not be copied into the project. */
const officialFolder = join(process.env.QTI_SCHEMAS ?? join(root, '../shared/qti-schemas'), 'qti21')
export const hasOfficialSchemas: boolean = existsSync(officialFolder)
if (!hasOfficialSchemas) {
  console.log(
    'The official QTI 2.1 schemas are not here: packages of 2.1 are not held against them.',
  )
}

export const officialSchemas = {
  item: 'www.imsglobal.org/xsd/imsqti_v2p1.xsd',
  manifest: 'www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
} as const

/** The validator knows no folders and no catalogs, so imports are pointed to flat names, in memory only. */
const flat = (path: string): string =>
  path
    .replace(/^https?:\/\//, '')
    .replace(
      'imsglobal.org/xsd/qti/qtiv2p1/imsqti_metadata_v2p1p1',
      'imsglobal.org/xsd/imsqti_metadata_v2p1',
    )
    .replace('www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd', 'own/lom-stub.xsd')
    .replaceAll('/', '__')

function loadOfficial(): XMLFileInfo[] {
  const paths = readdirSync(officialFolder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.xsd') && statSync(join(officialFolder, path)).isFile())
  return paths.map((path) => {
    const encoding = path.endsWith('XInclude.xsd') ? 'utf16le' : 'utf8'
    const text = readFileSync(join(officialFolder, path), encoding).replace(/^\ufeff/, '')
    const contents = text
      .replace(
        /(schemaLocation\s*=\s*")([^"\s]+)(")/g,
        (_, before: string, address: string, after: string) =>
          before +
          flat(/^https?:/.test(address) ? address : posix.join(posix.dirname(path), address)) +
          after,
      )
      .replace(/encoding="UTF-16"/i, 'encoding="UTF-8"')
    return { fileName: flat(path), contents }
  })
}

/** Problems by an official schema; only where `hasOfficialSchemas`. */
export async function judgeOfficially(
  schema: keyof typeof officialSchemas,
  xml: readonly XmlFile[],
): Promise<string[]> {
  const files = loadOfficial()
  const main = flat(officialSchemas[schema])
  return problemsOf(
    await validateXML({
      xml: [...xml],
      schema: files.filter(({ fileName }) => fileName === main),
      preload: files.filter(({ fileName }) => fileName !== main),
      initialMemoryPages: 1024,
      maxMemoryPages: 8192,
    }),
  )
}
