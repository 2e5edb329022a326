/**
 * `npm run mutants`: takes each protection out, and requires the test that is named for it to go red. With names,
 * those alone. Each has a Vitest project of its own, with a Worker of its own, where Vite alters the file while it
 * reads it: nothing on disk is touched, and no two are ever in one place.
 */
import { writeFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { TestProjectConfiguration } from 'vitest/config'
import { type Reporter, startVitest, type TestModule } from 'vitest/node'
import { globalSetup, maxWorkers, simulation, unit, worker } from '../projects.ts'
import { type Mutant, readMutants } from './mutant.ts'

const root = new URL('../..', import.meta.url).pathname
/** Projects at a time: each has a server, and many a Worker. */
const atOnce = 12

const named = process.argv.slice(2)
const all = readMutants().filter(({ name }) => named.length === 0 || named.includes(name))
/** Why a mutant survived, by its name; undefined where it was killed. */
const survivals = new Map<string, string | undefined>()
const altered = new Set<string>()

function alter({ name, file, old, new: altering }: Mutant): Plugin {
  return {
    name: `mutant ${name}`,
    enforce: 'pre',
    transform(code, id) {
      if (id.split('?')[0] !== root + file) return undefined
      altered.add(name)
      return code.replace(old, () => altering)
    },
  }
}

/** So many seeds are enough for a simulation to find what it is to find; it stops at the first that does. */
const simulated = { SEEDS: '40', PATIENCE: '0' }

function projectOf(mutant: Mutant): TestProjectConfiguration {
  const [, kind] = mutant.test.split('/')
  const project = kind === 'simulation' ? simulation(0, 1) : kind === 'unit' ? unit : worker('', [])
  const { test, plugins = [] } = project as Extract<TestProjectConfiguration, { test?: object }>
  return {
    ...(project as object),
    plugins: [alter(mutant), ...plugins],
    // What was read for one project must not serve another.
    test: {
      ...test,
      name: mutant.name,
      include: [mutant.test],
      isolate: kind === 'unit' || kind === 'simulation',
      env: simulated,
    },
  }
}

/** Why a mutant survived; undefined where it was killed. */
function survivalOf(mutant: Mutant, modules: readonly TestModule[]): string | undefined {
  const own = modules.filter(({ project }) => project.name === mutant.name)
  const tests = own.flatMap(({ children }) => [...children.allTests()])
  const meant = tests.filter(({ fullName }) => fullName.includes(mutant.title))
  if (meant.length === 0) return `no test of ${mutant.test} is called “${mutant.title}”`
  if (!altered.has(mutant.name)) return `${mutant.test} never loads ${mutant.file}`
  const isRed = meant.some((test) => test.result().state === 'failed')
  return isRed ? undefined : `“${mutant.title}” stays green`
}

for (let from = 0; from < all.length; from += atOnce) {
  const some = all.slice(from, from + atOnce)
  const titles = some.map(({ title }) => RegExp.escape(title))
  const keeping: Reporter = {
    onTestRunEnd(modules) {
      for (const mutant of some) survivals.set(mutant.name, survivalOf(mutant, modules))
    },
  }
  const vitest = await startVitest('test', [], {
    config: false,
    root,
    watch: false,
    globalSetup,
    maxWorkers,
    reporters: [keeping],
    // What was altered for one must not be read for another, nor tomorrow.
    fsModuleCache: false,
    testNamePattern: new RegExp(titles.join('|')),
    projects: some.map(projectOf),
  })
  await vitest.close()
  for (const { name, protection } of some) {
    const why = survivals.get(name)
    console.log(why ? `✗ ${name}: ${protection}. ${why}` : `✓ ${name}`)
  }
}

const survived = [...survivals.values()].filter(Boolean).length
const killed = survivals.size - survived
console.log(`${killed} passed, ${survived} failed`)
if (process.env.CI) {
  // As Vitest reports the others.
  const report = { numPassedTests: killed, numFailedTests: survived }
  writeFileSync(`${root}.build/mutants.json`, JSON.stringify(report))
}
process.exit(survived > 0 ? 1 : 0)
