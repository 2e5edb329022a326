/** Carries out the response processing of an item of QTI 2.1 or 3.0, as a delivery engine would: only what our packages use. */
import { parseXml, type XmlElement } from './xml.ts'

/** Nothing, one value, or several. */
type Value = null | string | number | boolean | readonly (string | number)[]

/** What was given: an identifier, a number, identifiers in their order, pairs such as `left-a right-b`. */
export type GivenResponse = null | string | number | readonly string[]

interface Declared {
  values: Map<string, Value>
  correct: Value
  mapping: { lowerBound: number; fallback: number; entries: Map<string, number> } | undefined
}

const nameOf = (name: string): string =>
  name.replace(/^qti-/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const attribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => nameOf(key) === name)?.[1]

const below = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => nameOf(child.name) === name)
const first = (element: XmlElement, name: string): XmlElement | undefined => below(element, name)[0]

/** @returns the outcomes by their names */
export function processResponse(itemXml: string, given: GivenResponse): Map<string, Value> {
  const item = parseXml(itemXml)
  const declared = declarationsOf(item, given)
  const processing = first(item, 'responseProcessing')
  if (!processing) throw new Error('the item has no response processing')
  for (const rule of processing.children) carryOut(rule, declared)
  return declared.values
}

function declarationsOf(item: XmlElement, given: GivenResponse): Declared {
  const values = new Map<string, Value>()
  for (const outcome of below(item, 'outcomeDeclaration')) {
    const start = first(outcome, 'defaultValue')
    const text = start && first(start, 'value')?.text
    values.set(attribute(outcome, 'identifier') ?? '', text === undefined ? null : Number(text))
  }
  const [response] = below(item, 'responseDeclaration')
  if (!response) throw new Error('the item declares no response')
  values.set(attribute(response, 'identifier') ?? '', given)
  const correct = below(first(response, 'correctResponse') as XmlElement, 'value').map(
    ({ text }) => text,
  )
  const mapping = first(response, 'mapping')
  return {
    values,
    correct: attribute(response, 'cardinality') === 'single' ? (correct[0] ?? null) : correct,
    mapping: mapping && {
      lowerBound: Number(attribute(mapping, 'lowerBound')),
      fallback: Number(attribute(mapping, 'defaultValue')),
      entries: new Map(
        below(mapping, 'mapEntry').map((entry) => [
          attribute(entry, 'mapKey') ?? '',
          Number(attribute(entry, 'mappedValue')),
        ]),
      ),
    },
  }
}

function carryOut(rule: XmlElement, declared: Declared): void {
  const kind = nameOf(rule.name)
  if (kind === 'setOutcomeValue') {
    const name = attribute(rule, 'identifier') ?? ''
    if (!declared.values.has(name)) throw new Error(`${name} is not declared`)
    declared.values.set(name, evaluate(rule.children[0] as XmlElement, declared))
    return
  }
  if (kind !== 'responseCondition') throw new Error(`no rule: ${kind}`)
  for (const branch of rule.children) {
    const isElse = nameOf(branch.name) === 'responseElse'
    const [condition, ...rules] = isElse ? [undefined, ...branch.children] : branch.children
    if (condition && evaluate(condition, declared) !== true) continue
    for (const inner of rules) if (inner) carryOut(inner, declared)
    return
  }
}

function evaluate(expression: XmlElement, declared: Declared): Value {
  const parts = () => expression.children.map((child) => evaluate(child, declared))
  const numbers = (): number[] | null => {
    const all = parts()
    return all.every((one) => typeof one === 'number') ? (all as number[]) : null
  }
  const two = (compare: (a: number, b: number) => Value): Value => {
    const all = numbers()
    return all ? compare(all[0] as number, all[1] as number) : null
  }
  switch (nameOf(expression.name)) {
    case 'baseValue':
      return attribute(expression, 'baseType') === 'float'
        ? Number(expression.text)
        : expression.text
    case 'variable': {
      const name = attribute(expression, 'identifier') ?? ''
      if (!declared.values.has(name)) throw new Error(`${name} is not declared`)
      return declared.values.get(name) ?? null
    }
    case 'correct':
      return declared.correct
    case 'isNull':
      return isNull(parts()[0] ?? null)
    case 'match': {
      const [a = null, b = null] = parts()
      return isNull(a) || isNull(b) ? null : String(a) === String(b)
    }
    case 'and':
      return parts().every((one) => one === true)
    case 'lt':
      return two((a, b) => a < b)
    case 'gt':
      return two((a, b) => a > b)
    case 'lte':
      return two((a, b) => a <= b)
    case 'gte':
      return two((a, b) => a >= b)
    case 'sum':
      return numbers()?.reduce((sum, one) => sum + one, 0) ?? null
    case 'product':
      return numbers()?.reduce((product, one) => product * one, 1) ?? null
    case 'subtract':
      return two((a, b) => a - b)
    case 'divide':
      return two((a, b) => a / b)
    case 'multiple':
      return parts().flatMap((one) => (isNull(one) ? [] : (one as string | string[])))
    case 'index': {
      const [all] = parts()
      return Array.isArray(all) ? (all[Number(attribute(expression, 'n')) - 1] ?? null) : null
    }
    case 'mapResponse':
      return mapped(declared)
    default:
      throw new Error(`no expression: ${expression.name}`)
  }
}

const isNull = (value: Value): boolean =>
  value === null || (Array.isArray(value) && value.length === 0)

function mapped({ values, mapping }: Declared): Value {
  const given = values.get('RESPONSE') ?? null
  if (!mapping || isNull(given)) return null
  const all = new Set(Array.isArray(given) ? given.map(String) : [String(given)])
  const sum = [...all].reduce(
    (total, one) => total + (mapping.entries.get(one) ?? mapping.fallback),
    0,
  )
  return Math.max(mapping.lowerBound, sum)
}
