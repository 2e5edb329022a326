/** Items as a package of QTI 2.1 or 3.0: a manifest, a test, and a file for each item. */
import type { ArchiveFiles } from '../archive.ts'
import type { PortableQuiz } from '../item.ts'
import type { Written } from '../losses.ts'
import { comment, xmlDeclaration } from '../markup.ts'
import { itemBody, modalFeedbacks } from './body.ts'
import { declarations } from './declarations.ts'
import { identifierAt } from './identifiers.ts'
import { manifest } from './manifest.ts'
import { type PackedItem, testHref } from './packed-item.ts'
import { responseProcessing } from './processing.ts'
import { assessmentTest } from './test.ts'
import { type QtiVersion, versions, vocabularyOf } from './vocabulary.ts'

export function writeQti(quiz: PortableQuiz, version: QtiVersion): Written<ArchiveFiles> {
  const packed = quiz.items.map((item, at): PackedItem => {
    const identifier = identifierAt(item.id, at)
    return { identifier, href: `items/${identifier}.xml`, item }
  })
  const document = (xml: string) => `${xmlDeclaration}${comment(quiz.notice)}\n${xml}\n`
  const files = {
    'imsmanifest.xml': document(manifest(quiz, packed, version)),
    [testHref]: document(assessmentTest(quiz, packed, version)),
    ...Object.fromEntries(
      packed.map((one) => [one.href, xmlDeclaration + assessmentItem(quiz, one, version)]),
    ),
  }
  return { content: files, omissions: [] }
}

function assessmentItem(
  { language }: PortableQuiz,
  { identifier, item }: PackedItem,
  version: QtiVersion,
): string {
  const qti = vocabularyOf(version)
  return qti(
    'assessmentItem',
    {
      xmlns: versions[version].namespace,
      identifier,
      title: item.title,
      adaptive: 'false',
      timeDependent: 'false',
      'xml:lang': language,
    },
    ...declarations(qti, item),
    itemBody(qti, item),
    responseProcessing(qti, item),
    ...modalFeedbacks(qti, version, item),
  )
}
