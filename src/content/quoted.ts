const inner: Readonly<Record<string, string>> = { '“': '‘', '”': '’' }
/** A text that is a quotation from its first sign to its last. */
const wholeRe = /^“([^“”]*)”$/

/** Text or markup to stand in quotation marks: without those around it, and with inner ones in it. */
export const quoted = (text: string): string =>
  text.replace(wholeRe, '$1').replace(/[“”]/g, (mark) => inner[mark] ?? mark)
