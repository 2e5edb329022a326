import { describe, expect, it } from 'vitest'
import { formatOf, readItems } from '../../../src/interchange/read-items.ts'

const words = { true: 'True', false: 'False' }

describe('the format of a text', () => {
  it.each([
    ['gift', 'Which year? {=1932 ~1942}'],
    ['gift', '// a note\n\n::Title:: Is it so? {T}'],
    ['gift', 'Q {\n=A. one\n~B. two\n}\n\nANSWER: B is in no brackets'],
    ['gift', ''],
    ['moodle', '\ufeff<?xml version="1.0"?>\n<quiz></quiz>'],
    ['moodle', '<quiz><question type="truefalse"></question></quiz>'],
    ['moodle', '<!-- made by a program --><quiz/>'],
    ['aiken', 'Which year?\nA. 1932\nB. 1942\nANSWER: A'],
    ['aiken', 'Which year?\r\nA) 1932\r\nB) 1942\r\nANSWER: B\r\n'],
    ['csv', 'id,type,stem,key,choice_a,choice_b\nq1,single,Which?,a,x,y'],
    ['aiken', 'What does {} mean?\nA. 1\nB. 2\nanswer: A'],
    ['yaml', '# a comment\nbri-01:\n  type: single\n  stem: Which year?'],
    ['yaml', '"bri-01":\r\n  # another\r\n\r\n  "type": single\r\n  "stem": Which year?'],
    ['gift', 'Title:\n  stem: of a flower {=x ~y}'],
    ['csv', 'sep=;\r\ntype;stem;key\r\nsingle;Which?;a'],
    ['csv', 'Question,Answer,"Right, or not"\n"Which, then?",b,yes\n'],
    ['gift', 'One, two, three\nand {=a ~b}, or, {=c ~d}'],
    ['csv', '"id";"type";"stem";"key"\nq1;single;Which?;a'],
  ])('is %s: %j', (format, text) => {
    expect(formatOf(text)).toBe(format)
  })
})

it('A text of each format gives its question', () => {
  const texts = [
    'Which year? {=1932 ~1942}',
    '<quiz><question type="multichoice"><questiontext><text>Which year?</text></questiontext><single>true</single>' +
      '<answer fraction="100"><text>1932</text></answer><answer fraction="0"><text>1942</text></answer></question></quiz>',
    'Which year?\nA. 1932\nB. 1942\nANSWER: A',
    'id,type,stem,key,choice_a,choice_b\nq1,single,Which year?,a,1932,1942',
  ]
  for (const text of texts) {
    const { items, misreadings } = readItems(text, { words })
    expect(misreadings).toEqual([])
    expect(items).toMatchObject([{ type: 'single', stem: 'Which year?', key: 'a' }])
  }
})
