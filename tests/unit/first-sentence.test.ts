/** The first sentence of a text is whole, whatever stops are in it. */
import { expect, it } from 'vitest'
import { firstSentence } from '../../src/content/first-sentence.ts'

it.each([
  ['One ferry sank. Two did not.', 'One ferry sank.'],
  ['Is it so? Nobody knows.', 'Is it so?'],
  ['It costs 2.5 million a year. More is not known.', 'It costs 2.5 million a year.'],
  ['They call it “safe.” Others do not.', 'They call it “safe.”'],
  ['One analyst, F. Schmidt, wrote so. He is alone.', 'One analyst, F. Schmidt, wrote so.'],
  [
    'The law (22 U.S.C. 2753) asks for consent. It was given.',
    'The law (22 U.S.C. 2753) asks for consent.',
  ],
  ['A text of one sentence', 'A text of one sentence'],
])('The first sentence of “%s” is whole', (text, first) => {
  expect(firstSentence(text)).toBe(first)
})
