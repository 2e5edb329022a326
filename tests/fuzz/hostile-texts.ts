/** Texts that nobody means well with, or that a device makes of what somebody meant well. */
import type { Chance } from '../simulation/chance.ts'

/** Stands in what is sent: where it comes back as it is, markup got through. */
export const canary = '<fz7 x="1">&\'"fz7='
/** As an answer must never have it; within data for search engines a quotation mark has a backslash. */
export const unescapedRe = /<fz7|(?<!\\)"fz7=/

const kinds: readonly ((chance: Chance) => string)[] = [
  () => canary,
  () => `"'>${canary}</script><script>fz7</script>`,
  () => `javascript:fz7//${canary}`,
  () => '',
  () => ' ',
  () => '\0',
  () => `a\0b${canary}`,
  () => '\r\nSet-Cookie: fz7=1\r\n\r\n<fz7>',
  // Prototypes.
  (chance) =>
    chance.one([
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
    ]) ?? '',
  () => '__proto__[fz7]',
  // Direction, joiners, what nobody sees, letters that are several characters.
  () => '\u202e\u2066abc\u2069\u202c',
  () => '\u200b\u200d\u2060\ufeff\u00ad',
  () => '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  () => 'e\u0301\u0323'.repeat(20),
  () => '\u00e9',
  () => 'ﷺ'.repeat(30),
  () => 'İı\u017f\u212a',
  () => '\ue000\uffff\u{10ffff}',
  // Half of a letter.
  () => 'a\ud800b\udfff',
  // Numbers, but for words that would look like a fault of ours where they are shown again.
  (chance) =>
    chance.one([
      '-1',
      '0',
      '1e309',
      '-0',
      '1e-7',
      '0x10',
      '９９',
      '٣٫٥',
      '1,2,3',
      '999999999999999999999',
    ]) ?? '',
  (chance) => '9'.repeat(chance.one([31, 1000, 15_000]) ?? 1),
  (chance) => '1.'.repeat(chance.one([15, 8000]) ?? 1),
  () => `${' '.repeat(15_000)}x`,
  // Paths and queries.
  () => '../../../etc/passwd',
  () => '//evil.example/fz7',
  () => '/\\evil.example',
  () => 'https://evil.example/fz7',
  () => '?a=b&c=d#e',
  () => '%2e%2e%2f%00%0d%0a',
  () => "' OR 1=1 --",
  () => '=cmd|fz7!A1',
  () => '{"$ne":null}',
  () => '$\u007b7*7}{{7*7}}',
  // Long ones.
  (chance) => 'x'.repeat(chance.one([256, 1001, 8000, 15_000]) ?? 1),
  () => 'ab-'.repeat(5000),
  () => '('.repeat(3000),
  () => 'a,'.repeat(4000),
  () => 'BCDF '.repeat(3000),
  () => 'A'.repeat(2000).concat('.', 'A'.repeat(43)),
  (chance) =>
    String.fromCharCode(
      ...Array.from({ length: 1 + chance.below(20) }, () => chance.below(65_536)),
    ),
]

export const hostileText = (chance: Chance): string => chance.one(kinds)?.(chance) ?? ''

/** What a text may be sent as in an address: well encoded, not at all, wrongly. */
export function inAddress(chance: Chance, text: string): string {
  const well = encodeURIComponent(text.toWellFormed())
  switch (chance.below(8)) {
    case 0:
      return encodeURIComponent(well)
    case 1:
      return text.replaceAll(/[#?\s]/g, '')
    case 2:
      return `${well}${chance.one(brokenCodes)}`
    case 3:
      // All of it, letters too.
      return Array.from(new TextEncoder().encode(text.slice(0, 2000)), hexOf).join('')
    default:
      return well
  }
}

const hexOf = (byte: number) => `%${byte.toString(16).padStart(2, '0')}`

/** Half a code, no code, UTF-8 that is too long, a half of a letter, an old spelling, a code cut off. */
const brokenCodes = ['%', '%4', '%zz', '%c0%af', '%ed%a0%80', '%u0041', '%f0%9f%98', '%00', '%ff']
