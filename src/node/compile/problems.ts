/** What is wrong with the content, told to the author: where, and in plain words. */
export interface Problem {
  level: 'error' | 'warning'
  /** Path below `content/`. */
  file: string
  line?: number | undefined
  /** Dotted path of the field, such as `end-01.choices.b.feedback`. */
  field?: string | undefined
  message: string
}

/** Collects problems, so that an author sees all of them at once. */
export class Problems {
  readonly list: Problem[] = []

  error(place: Place, message: string): void {
    this.add({ level: 'error', ...place, message })
  }

  warn(place: Place, message: string): void {
    this.add({ level: 'warning', ...place, message })
  }

  /** English is read once for each language; what is wrong with it is said once. */
  private add(problem: Problem): void {
    const line = describeProblem(problem)
    if (!this.list.some((known) => describeProblem(known) === line)) this.list.push(problem)
  }

  get errors(): Problem[] {
    return this.list.filter(({ level }) => level === 'error')
  }
}

export type Place = Omit<Problem, 'level' | 'message'>

/** One line for one problem: `✗  content/en/items/end-use.yaml:12  end-01.key  is not one of its choices`. */
export const describeProblem = (problem: Problem): string =>
  describeFromRoot({ ...problem, file: `content/${problem.file}` })

/** The same where the path of the file begins at the root of the repository. */
export function describeFromRoot({ level, file, line, field, message }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`
  return [level === 'error' ? '✗' : '!', where, field, message].filter(Boolean).join('  ')
}
