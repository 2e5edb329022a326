/** Values as they stand in a YAML file. */

/** Words that begin with a letter, and no sign that YAML could take for one of its own. */
const bareRe = /^[A-Za-z][\w ,.?!()'’%/-]*$/
/** What some programs read as something other than text. */
const wordRe = /^(?:true|false|null|yes|no|on|off|y|n)$/i
/** What can't be seen, or is seen as something else. */
const unshownRe = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g

/** A text, in quotation marks where it needs them. */
export const scalar = (text: string): string =>
  bareRe.test(text) && !wordRe.test(text) && text.at(-1) !== ' '
    ? text
    : JSON.stringify(text).replace(unshownRe, escaped)

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Lines of fields below one another. What is empty is left out. */
export type Fields = readonly (readonly [name: string, value: string | Fields])[]

/** @param fields with values as they are to stand in the file, each behind its name or below it */
export const block = (fields: Fields, indent: string): string[] =>
  fields.flatMap(([name, value]) => {
    if (typeof value === 'string') return value === '' ? [] : [`${indent}${name}: ${value}`]
    const inner = block(value, `${indent}  `)
    return inner.length === 0 ? [] : [`${indent}${name}:`, ...inner]
  })

/** A list on one line. @param ids that need no quotation marks */
export const list = (ids: readonly string[]): string => `[${ids.join(', ')}]`
