/** The test of a package: a section for each topic, and the sum of what its items earn. */
import type { PortableQuiz } from '../item.ts'
import { isIdentifier } from './identifiers.ts'
import type { PackedItem } from './packed-item.ts'
import { type Qti, type QtiVersion, score, versions, vocabularyOf } from './vocabulary.ts'

export function assessmentTest(
  { title }: PortableQuiz,
  packed: readonly PackedItem[],
  version: QtiVersion,
): string {
  const qti = vocabularyOf(version)
  const sections = [...Map.groupBy(packed, ({ item }) => item.topic)].map(([topic, items], at) =>
    qti(
      'assessmentSection',
      { identifier: `section-${at + 1}`, title: topic || title, visible: 'true' },
      ...items.map((one) => itemRef(qti, one)),
    ),
  )
  return qti(
    'assessmentTest',
    { xmlns: versions[version].namespace, identifier: 'test', title },
    scoreDeclaration(qti),
    qti(
      'testPart',
      { identifier: 'part-1', navigationMode: 'nonlinear', submissionMode: 'individual' },
      ...sections,
    ),
    qti(
      'outcomeProcessing',
      {},
      qti(
        'setOutcomeValue',
        { identifier: score },
        qti('sum', {}, qti('testVariables', { variableIdentifier: score })),
      ),
    ),
  )
}

const scoreDeclaration = (qti: Qti): string =>
  qti(
    'outcomeDeclaration',
    { identifier: score, cardinality: 'single', baseType: 'float' },
    qti('defaultValue', {}, qti('value', {}, '0')),
  )

/** Tags that are ids are categories, by which a test can be drawn and counted. */
function itemRef(qti: Qti, { identifier, href, item }: PackedItem): string {
  const categories = item.tags.filter(isIdentifier).join(' ')
  return qti('assessmentItemRef', {
    identifier,
    href,
    ...(categories !== '' && { category: categories }),
  })
}
