/** What something may cost, and whether a measurement keeps to it. */
import type { Operations } from './kv/memory.ts'
import { digits, type Quartiles } from './statistics.ts'

/** What a request may cost: a share of what the bare route reaches, or milliseconds where that takes 0.09. */
export type Goal = { ratio: number } | { ms: number }

export interface Verdict {
  /** For people. */
  wanted: string
  isMet: boolean
}

/** Milliseconds of the bare Worker on the machine on which the goals were set: a request, its first one, its start. */
const bareOfGoals = { request: 0.09, first: 2.1, start: 26 }
/** A bare route that sends as much reaches 0.76 to 0.94 by run: where the aim is this, less counts. */
const edge = { aim: 0.85, met: 0.8 }

/** What a first request may take beyond that of the bare route, where its page is made with the build. */
const firstOfBuild = 4
/** What any request may take on the platform's free plan. */
const freePlan = 10
const startUp = 40

/** @param ratio bare ÷ this */
export function verdictOnRatio(goal: Goal, { median }: Quartiles): Verdict {
  const least = 'ratio' in goal ? leastOf(goal.ratio) : bareOfGoals.request / goal.ms
  return { wanted: `≥ ${digits(least)}`, isMet: median >= least }
}

const leastOf = (ratio: number): number => (ratio === edge.aim ? edge.met : ratio)

/** @param bare milliseconds of the bare Worker for what the goal is about, in this run */
const scaled = (ms: number, bare: number, what: keyof typeof bareOfGoals): number =>
  (ms * bare) / bareOfGoals[what]

const atMost = (most: number, { median }: Quartiles): Verdict => verdictOnTime(most, median)

/** @param bare milliseconds of the bare Worker's first request in this run */
export function verdictOnFirst(isOfBuild: boolean, cpu: Quartiles, bare: number): Verdict {
  const allowed = isOfBuild ? bareOfGoals.first + firstOfBuild : freePlan
  return atMost(scaled(allowed, bare, 'first'), cpu)
}

/** @param bare milliseconds of the bare Worker's start in this run */
export const verdictOnStart = (cpu: Quartiles, bare: number): Verdict =>
  atMost(scaled(startUp, bare, 'start'), cpu)

/** Of a start with `times` the content. @param asItIs milliseconds with the content as it is */
export const verdictOnGrowth = (times: number, cpu: Quartiles, asItIs: number): Verdict => ({
  wanted: `< ${digits(times * asItIs)} ms`,
  isMet: cpu.median < times * asItIs,
})

/** Of what somebody waits for. @param most milliseconds */
export const verdictOnTime = (most: number, taken: number): Verdict => ({
  wanted: `≤ ${digits(most)} ms`,
  isMet: taken <= most,
})

/** Of what is counted in microseconds. @param bare milliseconds of a bare request in this run */
export function verdictOnPart(microseconds: number, cpu: Quartiles, bare: number): Verdict {
  const most = scaled(microseconds / 1000, bare, 'request')
  return { wanted: `≤ ${digits(most * 1000)} µs`, isMet: cpu.median <= most }
}

/** Of a run of the tally when nothing changed: the entry of all days and that of the quiz are read. */
export const verdictOnQuietTally = ({ reads, writes }: Operations): Verdict => ({
  wanted: '≤ 2 reads, no write',
  isMet: reads <= 2 && writes === 0,
})
