/** Which typeface a drawing is set in, and how wide words come out in it. */

export interface Typeface {
  /** As SVG names it. */
  family: string
  boldWeight: number
  /** Width of one line of text at size 1. */
  widthOf(text: string, isBold: boolean): number
}

/**
 * The sans serif of whoever looks. Nobody knows which one that is, so the widths are those of the widest
 * common ones (DejaVu Sans, Verdana); in any other, lines come out a little shorter.
 */
export const systemSans: Typeface = {
  family: 'system-ui, sans-serif',
  boldWeight: 700,
  widthOf: (text, isBold) => {
    let width = 0
    for (const character of text) width += wideAdvances.get(character) ?? 0.65
    return isBold ? width * 1.12 : width
  },
}

const wideAdvances = new Map(
  Object.entries({
    0.29: 'ijlIJ',
    0.33: " .,'/:;|’",
    0.36: 'f-',
    0.4: 'rt()',
    0.5: 's–”“"',
    0.56: 'czL?',
    0.6: 'kvxyFTPY',
    0.64: 'abdeghnopquES0123456789$¥',
    0.7: 'ABCKRVXZ',
    0.78: 'DGHNOQUV',
    0.86: 'wM',
    1: 'mW%—',
  }).flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)] as const)),
)
