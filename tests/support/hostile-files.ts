/** Files that are meant to hold up or to deceive whoever reads them, each near the most that is read. */
const long = 1_900_000

/** A piece as often as it takes. */
const filled = (piece: string, length = long): string =>
  piece.repeat(Math.floor(length / piece.length))

const moodle = (inner: string, stem = 'Which?'): string =>
  `<quiz><question type="multichoice"><questiontext><text>${stem}</text></questiontext>${inner}</question></quiz>`
const xmlAnswer = (text: string): string =>
  `<answer fraction="100"><text>${text}</text></answer><answer fraction="0"><text>x</text></answer>`
const csv = (key: string): string => `type,stem,key,choice_a,choice_b\nnumber,How many?,${key},x,y`
const yaml = (stem: string): string =>
  `one:\n  type: single\n  stem: ${stem}\n  choices: { a: x, b: y }\n  key: a\n`

/** What it is → its text. */
export const hostileFiles: Readonly<Record<string, string>> = {
  'XML of 100,000 levels': `<quiz>${filled('<a>', 300_000)}${filled('</a>', 400_000)}</quiz>`,
  'XML with elements that are never closed': `<quiz>${filled('<question type="essay">')}`,
  'XML with 100,000 closing tags alone': `<quiz>${filled('</a>', 400_000)}</quiz>`,
  'HTML of many levels in XML': moodle(xmlAnswer(`<![CDATA[${filled('<b>', 45_000)}]]>`)),
  'HTML of many nested lists in XML': moodle(
    xmlAnswer(`<![CDATA[${filled('<ol><li>x', 45_000)}]]>`),
  ),
  'HTML of many short pieces in XML': moodle(
    filled(xmlAnswer(`<![CDATA[${filled('a<br>', 40_000)}]]>`)),
  ),
  'entities within entities': `<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${moodle('', '&b;')}`,
  'an entity that is another file': `<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>${moodle('', '&x;')}`,
  'a document type elsewhere': '<!DOCTYPE quiz SYSTEM "https://example.org/quiz.dtd"><quiz></quiz>',
  'anchors within anchors in YAML': `one:\n  type: single\n  stem: &a [x, x]\n  b: &b [*a, *a]\n  c: [*b, *b]\n`,
  'brackets within brackets in YAML': yaml(filled('[', 40_000)),
  'lists within lists in YAML': yaml(`\n    ${filled('- ', 40_000)}`),
  'questions within questions in YAML': yaml(`\n    ${filled('? ', 40_000)}`),
  'levels by spaces in YAML': yaml(
    `\n${Array.from({ length: 250 }, (_, at) => `${' '.repeat(at + 4)}a:\n`).join('')}`,
  ),
  'a text in YAML that is never closed': yaml(`"${filled('x')}`),
  'entries of YAML that are nothing': `${yaml('x')}${filled('a\n')}`,
  'stars in YAML': yaml(`"${filled('*a ', 45_000)}"`),
  'brackets of Markdown in YAML': yaml(`"${filled('[[a|[@F-', 45_000)}"`),
  'a quotation of 2 MB in CSV that is never closed': `id,type,stem,key\nq1,single,"${filled('x')}`,
  'quotation marks of 2 MB in CSV': `id,type,stem,key\nq1,single,${filled('"')}"`,
  'a table of very many columns': `stem,key,${filled('choice_a,')}\n`,
  'a number of 2 MB': csv(`${filled('1')}x`),
  'a number of 2 MB with a point': csv(`1.${filled('1')}x`),
  'blank lines': filled('\n'),
  spaces: `x${filled(' ')}x`,
  'a line of Aiken after many blank ones': `A. x${filled('\n')}ANSWER: `,
  'spaces in Aiken': `Which?\nA. x\nB.${filled(' ')}\nANSWER: A`,
  'one question of 2 MB in GIFT': `Which? {=${filled('a')} ~x}`,
  'braces in GIFT': filled('{'),
  'signs in GIFT': filled('=~#->'),
  'backslashes in GIFT': filled('\\'),
  'labels in comments of GIFT': `// ${filled('[id:')}\nWhich? {=a ~b}`,
  'markup in GIFT': filled(`[html]${filled('<a<', 40_000)} {=a ~b}\n\n`),
  'slashes in a category': `$CATEGORY: ${filled('/')}\n\nWhich? {=a ~b}`,
}
