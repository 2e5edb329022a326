/** What stands in the header `Accept-Language`. */

const entryRe = /^\s*([^\s;]+)\s*(?:;\s*q\s*=\s*([\d.]+))?/i

/** The language with the greatest weight, the first of several; undefined where none is named. */
export function preferredLanguage(accepted: string): string | undefined {
  let best: { language: string; weight: number } | undefined
  for (const entry of accepted.split(',')) {
    const [, language, weight = '1'] = entryRe.exec(entry) ?? []
    if (language && Number(weight) > (best?.weight ?? 0))
      best = { language, weight: Number(weight) }
  }
  return best?.language
}
