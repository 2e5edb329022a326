/** Expressions and rules that response processing is made of. */
import { decimal } from '../decimal.ts'
import { type Qti, response, score, shown } from './vocabulary.ts'

/** How response processing is written in one version. */
export const rulesOf = (qti: Qti) => {
  const number = (value: number) => qti('baseValue', { baseType: 'float' }, decimal(value))
  const identifier = (id: string) => qti('baseValue', { baseType: 'identifier' }, id)
  const variable = (name: string) => qti('variable', { identifier: name })
  const set = (name: string, value: string) => qti('setOutcomeValue', { identifier: name }, value)
  const setScore = (value: string) => set(score, value)
  return {
    number,
    identifier,
    variable,
    set,
    setScore,
    /** Each condition with what follows from it; the first one that holds counts. */
    choose(
      cases: readonly { condition: string; rules: readonly string[] }[],
      otherwise: readonly string[] = [],
    ): string {
      return qti(
        'responseCondition',
        {},
        ...cases.map(({ condition, rules }, at) =>
          qti(at === 0 ? 'responseIf' : 'responseElseIf', {}, condition, ...rules),
        ),
        otherwise.length > 0 ? qti('responseElse', {}, ...otherwise) : '',
      )
    },
    isBlank: qti('isNull', {}, variable(response)),
    /** Shows what is said by these ids, and by those that were chosen. */
    show: (...ids: readonly string[]) => set(shown, qti('multiple', {}, ...ids)),
  }
}

export type Rules = ReturnType<typeof rulesOf>
