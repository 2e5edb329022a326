/** English as it is spelt in Britain and in America. */

/** What may be spelt in two ways, and how the other way is. A word that nobody writes so is found nowhere. */
const rules: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  // defence, licensing
  [/(?<=en)[cs](?=e|ing)/, (letter) => (letter === 'c' ? 's' : 'c')],
  // organisation, analyse
  [/(?<=..[iy])[sz](?=e|ing|ation)/, (letter) => (letter === 's' ? 'z' : 's')],
  // armour, favourite
  [/(?<=..)ou?r/, (letters) => (letters === 'or' ? 'our' : 'or')],
  // centre, calibre
  [/(?<=[bt])(?:re|er)(?=s?$)/, (letters) => (letters === 're' ? 'er' : 're')],
  // programme
  [/(?<=..)am(me)?(?=s?$)/, (_, more) => (more ? 'am' : 'amme')],
  // catalogue
  [/(?<=..)og(ue)?(?=s?$)/, (_, more) => (more ? 'og' : 'ogue')],
  // fuelled
  [/(?<=[aeiou])ll?(?=ed$|ing$|ers?$)/, (letters) => (letters === 'l' ? 'll' : 'l')],
]

/** A word, folded, as it was typed and as else it may be spelt. */
export function spellingsOf(word: string): string[] {
  const words = [word]
  for (const [where, other] of rules) {
    words.push(...words.filter((one) => where.test(one)).map((one) => one.replace(where, other)))
  }
  return words
}
