import type { Draft } from './draft.ts'
import { explainersOf, firstSection, usableFacts } from './evidence.ts'
import { chooseFile, nextIdIn } from './names.ts'
import { NotPossible } from './not-possible.ts'
import { itemTypes, rename, starterItem } from './starter.ts'

/**
 * A question with all its parts.
 * @param name the file of `en/items/` it belongs to; one that does not exist is begun
 * @param type one of the six
 */
export function newItem(draft: Draft, name?: string, type = 'single'): void {
  const files = draft.filesIn('en/items')
  const file = chooseFile(name, files, 'item')
  const starter = starterItem(type)
  if (!starter) {
    throw new NotPossible(`There is no type “${type}”: take one of ${itemTypes().join(', ')}.`)
  }
  const items = files.flatMap((each) =>
    draft.entries(`en/items/${each}.yaml`).map(([id, item]) => ({ file: each, id, item })),
  )
  const id = nextIdIn(file, items, {
    prefixOf: (letters) => `${letters}-`,
    lettersIn: (id) => id.slice(0, id.indexOf('-')),
  })
  const neighbour = items.findLast((each) => each.file === file)?.item
  const objective = String(neighbour?.objective ?? objectiveFor(draft, file))
  const keys = items.map(({ item }) => (item.type === 'single' ? String(item.key) : ''))
  const text = type === 'single' ? placeKey(starter.text, rarestOf(keys)) : starter.text
  const names = {
    [starter.id]: id,
    'objective: basics': `objective: ${objective}`,
    'basics#first': String(neighbour?.explainer ?? sectionFor(draft, objective)),
    'F-BAS-01': usableFacts(draft, file)[0] ?? '',
  }
  draft.append(`en/items/${file}.yaml`, id, rename(text, names))
}

/** The objective of the same name, or the first. */
function objectiveFor(draft: Draft, file: string): string {
  const objectives = Object.keys(draft.data('en/objectives.yaml'))
  const objective = objectives.includes(file) ? file : objectives[0]
  if (objective === undefined) {
    throw new NotPossible('It needs an objective: write one in content/en/objectives.yaml first.')
  }
  return objective
}

function sectionFor(draft: Draft, objective: string): string {
  const { [objective]: entry } = draft.data('en/objectives.yaml') as Record<
    string,
    { explainer?: string }
  >
  return firstSection(draft, entry?.explainer ?? explainersOf(draft)[0] ?? '')
}

const choiceLetters = ['a', 'b', 'c', 'd'] as const

/** The letter that is the key least often: where the key stands must not be a hint. */
function rarestOf(keys: readonly string[]): string {
  const count = (letter: string) => keys.filter((key) => key === letter).length
  return choiceLetters.reduce((rarest, letter) => (count(letter) < count(rarest) ? letter : rarest))
}

/** Moves the right choice of the starter's single-choice item, `b`, to another letter. */
function placeKey(text: string, key: string): string {
  const [head = '', ...rest] = text.split(/^ {4}[a-d]:\n/m)
  const tail = `  key: b\n`
  const [first = '', right = '', ...others] = rest.map((choice) => choice.replace(tail, ''))
  const choices = [first, ...others]
  choices.splice(choiceLetters.indexOf(key as 'a'), 0, right)
  const parts = choices.map((choice, at) => `    ${choiceLetters[at]}:\n${choice}`)
  return `${head}${parts.join('')}  key: ${key}\n`
}
