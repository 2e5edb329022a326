/** Straight quotation marks and apostrophes, as keyboards have them, made into those of print. */

/** Code, attributes of it and addresses, which stay as they are, and the marks. */
const partRe = /`[^`]*`|\b\w+="[^"]*"|\bhttps?:\/\/\S+|["']/g
/** What stands before a mark that opens, marks of emphasis aside. */
const beforeOpeningRe = /(?:^|[\s([{|—–/“‘])[*_]{0,3}$/

/** @param text plain text or Markdown; a language with other marks, such as „ or «, writes them itself */
export const typeset = (text: string): string =>
  text.replace(partRe, (part, at: number) => {
    if (part.length > 1) return part
    const isOpening = beforeOpeningRe.test(text.slice(0, at).slice(-5))
    if (part === '"') return isOpening ? '“' : '”'
    return isOpening && !/\d/.test(text.charAt(at + 1)) ? '‘' : '’'
  })

/** The same for every text in the data of a file. */
export function typesetAll<Data>(data: Data): Data
export function typesetAll(data: unknown): unknown {
  if (typeof data === 'string') return typeset(data)
  if (Array.isArray(data)) return data.map((each) => typesetAll(each))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, typesetAll(each)]))
}
