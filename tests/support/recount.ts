/** A second way to count, to hold the tallies against. It imports nothing. */

/** A key with its metadata, as the store lists it. */
export interface Listed {
  id: string
  line: { draw: string; completedAt: number; items: string }
}

/**
 * The same counts made another way: from the text of the score lines alone, one pass for each
 * number, with nothing of the site's own code.
 */
export function recount(listed: readonly Listed[]) {
  const rows = listed.map(({ id, line }) => {
    const [, attempt = '', quiz = ''] =
      /^(\d{8}-[0-9a-z]{10}-([a-z0-9-]+))\.(?:[0-9a-z]{6}|[0-9a-z]{20})$/.exec(id) ?? []
    const parts = line.items
      .split(';')
      .map((entry) => /^([a-z]+-\d\d),([a-z0-9.-]*),(\d+),(\d+)$/.exec(entry) ?? [])
      .map(([, item = '?', response = '?', points]) => ({ item, response, points: Number(points) }))
    const score = parts.reduce((sum, { points }) => sum + points, 0)
    return { id, attempt, quiz, draw: line.draw, at: line.completedAt, parts, score }
  })
  const ordered = rows.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  const firsts = ordered.filter(({ attempt }) => !seen.has(attempt) && seen.add(attempt))
  const counted = firsts.filter(({ draw }) => draw === 'full')
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const group = <T>(list: readonly T[], key: (one: T) => string): [string, T[]][] => {
    const groups = new Map<string, T[]>()
    for (const one of list) {
      const known = groups.get(key(one))
      if (known) known.push(one)
      else groups.set(key(one), [one])
    }
    return [...groups]
  }
  return Object.fromEntries(
    group(counted, ({ quiz }) => quiz).map(([quiz, ofQuiz]) => {
      const longest = Math.max(...ofQuiz.map(({ parts }) => parts.length))
      const entries = ofQuiz.flatMap(({ parts, score }) =>
        parts.map((part) => ({ ...part, score })),
      )
      const ofItem = group(entries, ({ item }) => item).map(([item, all]) => {
        // Whoever left it blank answered nothing.
        const those = all.filter(({ response }) => response !== '')
        const blanks = all.length - those.length
        const counts = {
          ...(blanks > 0 && { blanks }),
          attempts: those.length,
          points: total(those.map(({ points }) => points)),
          pointsSquared: total(those.map(({ points }) => points ** 2)),
          score: total(those.map(({ score }) => score)),
          scoreSquared: total(those.map(({ score }) => score ** 2)),
          pointsTimesScore: total(those.map(({ points, score }) => points * score)),
          responses: Object.fromEntries(
            group(those, ({ response }) => response).map(([name, list]) => [name, list.length]),
          ),
        }
        return [item, counts]
      })
      return [
        quiz,
        {
          attempts: ofQuiz.length,
          score: total(ofQuiz.map(({ score }) => score)),
          maxScore: total(ofQuiz.map(({ parts }) => parts.length * 60)),
          histogram: Array.from(
            { length: longest + 1 },
            (_, points) => ofQuiz.filter(({ score }) => Math.floor(score / 60) === points).length,
          ),
          items: Object.fromEntries(ofItem),
        },
      ]
    }),
  )
}
