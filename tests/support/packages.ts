/** Packages of QTI, taken apart, and answers to their items in the words of each version. */
import { strFromU8, unzipSync } from 'fflate'
import type { Response } from '../../src/domain/item.ts'
import type { ArchiveFiles } from '../../src/interchange/archive.ts'
import type { PortableItem } from '../../src/interchange/item.ts'
import type { QtiVersion } from '../../src/interchange/qti/vocabulary.ts'
import { type GivenResponse, processResponse } from './qti-processor.ts'
import { type GivenResponses, processQti12 } from './qti12-processor.ts'
import { parseXml, type XmlElement } from './xml.ts'
import { hasOfficialSchemas, judgeByGrammar, judgeOfficially, type XmlFile } from './xml-schemas.ts'

/** Texts by their paths. */
export type Package = ReadonlyMap<string, string>

export const filesOf = (files: ArchiveFiles): Package => new Map(Object.entries(files))

export const unpack = (bytes: unknown): Package => {
  if (!(bytes instanceof Uint8Array)) throw new Error('no package')
  return new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]))
}

const isManifest = (path: string): boolean => path === 'imsmanifest.xml'

/** Of all packages at once: loading a schema takes longer than judging by it. */
const filesIn = (packages: readonly Package[], is: (path: string) => boolean): XmlFile[] =>
  packages.flatMap((files, at) =>
    [...files]
      .filter(([path]) => is(path))
      .map(([path, contents]) => ({ fileName: `${at}__${path.replaceAll('/', '__')}`, contents })),
  )

/** Packages of 2.1 can be judged only where the official schemas are, which the project has no copy of. */
export const canJudge = (version: '1.2' | QtiVersion): boolean =>
  version !== '2.1' || hasOfficialSchemas

/** What is wrong with packages by the grammars and schemas of their version. */
export async function faultsIn(
  packages: readonly Package[],
  version: '1.2' | QtiVersion,
): Promise<string[]> {
  const manifests = filesIn(packages, isManifest)
  const rest = filesIn(packages, (path) => !isManifest(path))
  const judged = {
    '1.2': () => [judgeByGrammar('manifest12.rng', manifests), judgeByGrammar('qti12.rng', rest)],
    '2.1': () => [judgeOfficially('manifest', manifests), judgeOfficially('item', rest)],
    '3.0': () => [judgeByGrammar('manifest30.rng', manifests), judgeByGrammar('qti30.rng', rest)],
  }
  return [...(await Promise.all(judged[version]())).flat(), ...packages.flatMap(looseEndsIn)]
}

/** What no schema sees: a file that the manifest does not name, or names without there being one. */
function looseEndsIn(files: Package): string[] {
  const named = [...(files.get('imsmanifest.xml') ?? '').matchAll(/<file href="([^"]+)"/g)].map(
    ([, href = '']) => href,
  )
  const there = [...files.keys()].filter((path) => !isManifest(path))
  const loose = [
    ...named.filter((path) => !there.includes(path)),
    ...there.filter((path) => !named.includes(path)),
  ]
  return loose.map((path) => `${path} is named or there, not both`)
}

/** What a response of ours is in a package of 2.1 or 3.0. */
function givenFor(item: PortableItem, response: Response | undefined): GivenResponse {
  if (response === undefined) return null
  switch (item.type) {
    case 'single':
      return response
    case 'number':
      return Number(response)
    case 'match':
      return item.left.map(({ id }, at) => `left-${id} right-${response[at]}`)
    default:
      return [...response]
  }
}

/** @returns what the item earns, and what is said */
export function earnedIn(itemXml: string, item: PortableItem, response: Response | undefined) {
  const outcomes = processResponse(itemXml, givenFor(item, response))
  return {
    score: Number(outcomes.get('SCORE')),
    maxScore: Number(outcomes.get('MAXSCORE')),
    shown: [outcomes.get('FEEDBACK') ?? []].flat(),
  }
}

/** The items of a quiz of 1.2 by their idents. */
export function itemsOf12(files: Package): Map<string, XmlElement> {
  const quiz = (files.get('quiz.xml') ?? '').replace(/<!--[\s\S]*?-->/, '')
  const section = parseXml(quiz).children[0]?.children.find(({ name }) => name === 'section')
  return new Map(section?.children.map((item) => [item.attributes.ident ?? '', item]))
}

function givenIn12(item: PortableItem, response: Response | undefined): GivenResponses {
  if (response === undefined) return {}
  if (item.type === 'match') {
    return Object.fromEntries(
      item.left.map(({ id }, at) => [`response_${id}`, [response[at] ?? '']]),
    )
  }
  return { response1: item.type === 'multiple' ? [...response] : [response] }
}

export const earnedIn12 = (
  element: XmlElement,
  item: PortableItem,
  response: Response | undefined,
) => processQti12(element, givenIn12(item, response))
