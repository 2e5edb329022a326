/**
 * `node src/node/commands/restore.ts <join code>`: reads the copy of a class whose room was lost, and writes what
 * `wrangler kv bulk put` takes: see the runbook.
 */
import { text } from 'node:stream/consumers'
import { parseJoinCode } from '../../domain/join-code.ts'
import type { ListedClassroom } from '../../domain/listed-classroom.ts'
import { keysOfCopy } from '../restore/keys-of-copy.ts'
import { fail, readArguments } from '../terminal.ts'

const usage = 'node src/node/commands/restore.ts ABCDEFGH < copy.json > entries.json'

const { positionals } = readArguments(usage, { allowPositionals: true })
const code = parseJoinCode(positionals[0] ?? '') ?? fail(usage)
const copy = JSON.parse((await text(process.stdin)) || '{}') as Partial<ListedClassroom>
if (!copy.settings) fail(`That is no copy of a class.\n\n${usage}`)
const entries = keysOfCopy(code, copy as ListedClassroom)
if (!entries) fail('This class was deleted: it stays so.')
console.log(JSON.stringify(entries))
