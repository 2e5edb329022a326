/** Facts too doubtful to say by them what is right. */
import type { Place, Problems } from '../problems.ts'
import type { RegisterFiles } from '../read/files.ts'

/** Fact → why it may not carry a scored question. */
export type UnfitFacts = ReadonlyMap<string, string>

export function unfitFacts(register: RegisterFiles): UnfitFacts {
  const unfit = new Map<string, string>()
  for (const { file } of register.facts) {
    for (const [id, { confidence, scored }] of Object.entries(file.data)) {
      if (scored === false) unfit.set(id, 'is marked scored: false')
      if (confidence === 'low') unfit.set(id, 'is of low confidence: never in a scored question')
    }
  }
  return unfit
}

/** Reports each unfit fact that a text cites. */
export function refuseUnfit(
  text: string,
  place: Place,
  unfit: UnfitFacts,
  problems: Problems,
): void {
  for (const fact of text.match(/F-[A-Z]{3}-\d{2}/g) ?? []) {
    const reason = unfit.get(fact)
    if (reason) problems.error(place, `${fact} ${reason}`)
  }
}
