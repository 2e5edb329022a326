/** Whether a picture may be drawn: what it names exists, its words fit, and its sums are right. */

import { dayOf } from '../drawing/charts/timescale.ts'
import type { ChartData, ChartOf } from '../drawing/charts/words.ts'
import { evidenceOf, factsOf } from './chart-evidence.ts'
import type { ContentFile, FieldPath } from './content-file.ts'
import type { RegisterFiles, TextFiles } from './files.ts'
import type { Problems } from './problems.ts'

/** How long words may be, by what they stand for. */
const lengths = { point: 28, group: 28, actor: 28, part: 24, step: 60, event: 60, legend: 40 }
const detailLength = 110

/** Ids that need a label, with its greatest length. */
type Labels = Map<string, number>

/** English texts: another language's are laid over them. */
export function checkCharts(register: RegisterFiles, texts: TextFiles, problems: Problems): void {
  const words = texts.charts
  const ids = new Set(register.charts.map(({ id }) => id))
  for (const id of Object.keys(words.data)) {
    if (!ids.has(id)) problems.error(words.place([id]), `there is no charts/${id}.yaml`)
  }
  for (const { id, file } of register.charts) {
    const { data } = file
    const error = (path: FieldPath, message: string) => problems.error(file.place(path), message)
    checkEvidence(file, register, problems)
    if (!hasSection(data.section, texts)) error(['section'], `there is no section ${data.section}`)
    checkKind(data, error)
    if (!words.data[id]) {
      problems.error({ file: file.name }, `has no words in ${words.name}: add ${id}`)
      continue
    }
    checkWords(id, data, words, problems)
    checkDate(id, file, register, texts, problems)
  }
}

type Report = (path: FieldPath, message: string) => void

function checkEvidence(
  file: ContentFile<ChartData>,
  register: RegisterFiles,
  problems: Problems,
): void {
  const known = new Map(register.facts.flatMap(({ file }) => Object.entries(file.data)))
  for (const { path, facts } of evidenceOf(file.data)) {
    for (const [index, fact] of facts.entries()) {
      const place = file.place([...path, index])
      const confidence = known.get(fact)?.confidence
      if (!confidence) problems.error(place, `there is no fact ${fact} in the register`)
      if (confidence === 'low') {
        problems.error(place, `${fact} is of low confidence: a picture would look surer than it is`)
      }
    }
  }
}

const hasSection = (section: string, { explainers }: TextFiles): boolean => {
  const [slug, id] = section.split('#')
  const explainer = explainers.find((one) => one.slug === slug)
  return explainer?.file.body.includes(`{#${id}}`) === true
}

/** What only one kind of picture can get wrong. */
function checkKind(data: ChartData, error: Report): void {
  reportRepeatedIds(data, error)
  if (data.kind === 'timeline') checkTimeline(data, error)
  if (data.kind === 'flow') checkFlow(data, error)
}

function checkTimeline({ events, spans = [], scale }: ChartOf<'timeline'>, error: Report): void {
  for (const [index, { date }] of events.entries()) {
    const before = events[index - 1]
    if (before && before.date > date) {
      error(['events', index, 'date'], `is earlier than ${before.id}, which stands before it`)
    }
    if (scale && date.length < 10) {
      error(['events', index, 'date'], 'should be a day as 2023-12-22, since the line is to scale')
    }
  }
  const dates = new Map(events.map(({ id, date }) => [id, date]))
  for (const [index, { from, to, days }] of spans.entries()) {
    const path = ['spans', index]
    const [first, last] = [dates.get(from), dates.get(to)]
    if (!first) error([...path, 'from'], `there is no event ${from}`)
    if (!last) error([...path, 'to'], `there is no event ${to}`)
    if (!first || !last) continue
    const counted = dayOf(last) - dayOf(first)
    if (first.length < 10 || last.length < 10) {
      error([...path, 'days'], 'can only be counted between two whole days')
    } else if (counted !== days) {
      error([...path, 'days'], `from ${first} to ${last} there are ${counted} days`)
    }
  }
}

function checkFlow({ actors, steps }: ChartOf<'flow'>, error: Report): void {
  for (const [index, { from, to }] of steps.entries()) {
    for (const [field, actor] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!actors.includes(actor)) error(['steps', index, field], `there is no actor ${actor}`)
    }
    if (from === to) error(['steps', index, 'to'], `is where the step comes from, ${from}`)
  }
  for (const [index, actor] of actors.entries()) {
    const isUsed = steps.some(({ from, to }) => from === actor || to === actor)
    if (!isUsed) error(['actors', index], `${actor} has no part in any step`)
  }
}

/** Every id that is labelled, in the order of the data. */
function idsOf(
  data: ChartData,
): { id: string; path: FieldPath; length: number; isLong: boolean }[] {
  const list = (
    path: FieldPath,
    entries: readonly { id: string }[],
    length: number,
    isLong = false,
  ) => entries.map(({ id }, index) => ({ id, path: [...path, index, 'id'], length, isLong }))
  switch (data.kind) {
    case 'bars':
      return data.groups.flatMap((group, index) => [
        { id: group.id, path: ['groups', index, 'id'], length: lengths.group, isLong: false },
        ...list(['groups', index, 'points'], group.points, lengths.point),
      ])
    case 'timeline':
      return [
        ...list(['events'], data.events, lengths.event, true),
        ...list(['spans'], data.spans ?? [], lengths.event),
      ]
    case 'flow':
      return [
        ...data.actors.map((id, index) => ({
          id,
          path: ['actors', index],
          length: lengths.actor,
          isLong: false,
        })),
        ...list(['steps'], data.steps, lengths.step, true),
      ]
    case 'parts':
      return list(['parts'], data.parts, lengths.part, true)
  }
}

/** Labels that are no id of anything: what a sign means. */
function legendsOf(data: ChartData): string[] {
  if (data.kind === 'timeline') return [...new Set(data.events.flatMap(({ group }) => group ?? []))]
  if (data.kind === 'flow' && data.steps.some(({ possible }) => possible)) return ['possible']
  if (data.kind === 'parts' && data.parts.some(({ highlight }) => highlight)) return ['highlight']
  return []
}

function reportRepeatedIds(data: ChartData, error: Report): void {
  const seen = new Set<string>(legendsOf(data))
  for (const { id, path } of idsOf(data)) {
    if (seen.has(id)) error(path, `the id ${id} stands for two things`)
    seen.add(id)
  }
}

function checkWords(
  id: string,
  data: ChartData,
  words: TextFiles['charts'],
  problems: Problems,
): void {
  const { title, unit, labels, details = {} } = words.data[id] as (typeof words.data)[string]
  const error: Report = (path, message) => problems.error(words.place([id, ...path]), message)
  const known = idsOf(data)
  const limits: Labels = new Map([
    ...known.map(({ id, length }) => [id, length] as const),
    ...legendsOf(data).map((legend) => [legend, lengths.legend] as const),
  ])
  for (const [name, limit] of limits) {
    const label = labels[name]
    if (!label) error(['labels'], `has no label for ${name}`)
    else if (label.length > limit) {
      error(['labels', name], `has ${label.length} characters, and there is room for ${limit}`)
    }
  }
  const long = new Set(known.filter(({ isLong }) => isLong).map(({ id }) => id))
  for (const name of Object.keys(labels)) {
    if (!limits.has(name)) error(['labels', name], `stands for nothing in charts/${id}.yaml`)
  }
  for (const [name, detail] of Object.entries(details)) {
    if (!long.has(name)) error(['details', name], `stands for nothing in charts/${id}.yaml`)
    if (detail.length > detailLength) {
      const message = `has ${detail.length} characters, and there is room for ${detailLength}`
      error(['details', name], message)
    }
  }
  if (data.kind === 'parts') {
    for (const name of long)
      if (!details[name]) error(['details'], `does not say what ${name} does`)
  }
  if (data.kind === 'bars' && !unit) error(['unit'], 'is missing: what do the numbers count?')
  if (data.kind !== 'bars' && unit) error(['unit'], 'is for bars only')
  const drawn: [FieldPath, string][] = [
    [['title'], title],
    ...Object.entries(labels).map(([name, text]): [FieldPath, string] => [['labels', name], text]),
    ...Object.entries(details).map(([name, text]): [FieldPath, string] => [
      ['details', name],
      text,
    ]),
  ]
  for (const [path, text] of drawn) {
    if (/[*_`[\]<>\\]/.test(text)) error(path, 'is drawn as it stands: no Markdown in it')
  }
}

/** A picture that travels alone must not look older or newer than what it rests on. */
function checkDate(
  id: string,
  file: ContentFile<ChartData>,
  register: RegisterFiles,
  texts: TextFiles,
  problems: Problems,
): void {
  const { date } = file.data
  const entries = new Map(register.facts.flatMap(({ file }) => Object.entries(file.data)))
  const newest = factsOf(id, file.data, texts)
    .flatMap((fact) => entries.get(fact)?.sources ?? [])
    .flatMap((source) => register.sources.data[source]?.date ?? [])
    .toSorted()
    .at(-1)
  if (newest === undefined) return
  const common = Math.min(newest.length, date.length)
  if (newest.slice(0, common) !== date.slice(0, common)) {
    problems.error(
      file.place(['date']),
      `should be ${newest.slice(0, 7)}: its newest source is of ${newest}`,
    )
  }
}
