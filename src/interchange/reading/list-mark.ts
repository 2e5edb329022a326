/** What stands before the entries of a numbered list, which answers such as “1 and 3” name. */

const romans: readonly (readonly [value: number, sign: string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) text += sign
  }
  return text
}

const letter = (number: number): string => String.fromCharCode(96 + number)

/** @param type as HTML has it: `a`, `A`, `i`, `I`; anything else, and whatever goes far, is in figures */
export function listMark(type: string, number: number): string {
  const isFew = number > 0 && number <= 26
  switch (isFew && type) {
    case 'a':
      return `${letter(number)}. `
    case 'A':
      return `${letter(number).toUpperCase()}. `
    case 'i':
      return `${roman(number)}. `
    case 'I':
      return `${roman(number).toUpperCase()}. `
    default:
      return `${number}. `
  }
}
