/** Cases by their number: the same seed and number give the same request. */
import type { Known } from '../security/known.ts'
import { routes } from '../security/routes.ts'
import { Chance } from '../simulation/chance.ts'
import { addressChanges } from './change-address.ts'
import { bodyChanges } from './change-body.ts'
import { otherMethod, tellLie } from './change-headers.ts'
import { type Draft, draftOf, toRequest } from './draft.ts'
import { type Outage, outages } from './outages.ts'

export interface Case {
  request: Request
  outage: Outage
}

/** @returns undefined where no client could send such a request */
export function caseOf(known: Known, seed: string): Case | undefined {
  const chance = new Chance(seed)
  const draft = draftOf(chance.one(routes) as (typeof routes)[number], known)
  draft.headers.push(['CF-Connecting-IP', `203.0.113.${chance.below(20)}`])
  for (let changes = chance.below(5); changes > 0; changes--) change(draft, chance, known)
  const outage = chance.isIn(0.06) ? (chance.one(outages) ?? 'nothing') : 'nothing'
  try {
    return { request: toRequest(draft), outage }
  } catch {
    return undefined
  }
}

function change(draft: Draft, chance: Chance, known: Known): void {
  const isSent = draft.route.form !== undefined
  switch (chance.weighted({ address: 4, header: 3, body: isSent ? 6 : 0.2, method: 0.4 })) {
    case 'address':
      chance.one(addressChanges)?.(draft, chance, known)
      return
    case 'header':
      tellLie(draft, chance)
      return
    case 'body':
      chance.one(bodyChanges)?.(draft, chance, known)
      return
    default:
      otherMethod(draft, chance)
  }
}
