/** A class that an address names and its key opens. */
import type { Context } from 'hono'
import type { Site } from '../content/site.ts'
import { type ClassroomSettings, newerSettings } from '../domain/classroom.ts'
import { parseJoinCode } from '../domain/join-code.ts'
import type { AppEnv } from '../env.ts'
import { type Capability, openSeal, sealSettings, verifyCapability } from '../http/capabilities.ts'
import type { SigningKeys } from '../http/mac.ts'
import { signingKeysFor } from '../http/signing.ts'
import { loadSettings } from '../store/classrooms.ts'
import { replyWithProblem } from './problems.tsx'

/** A class whose key was verified. */
export interface OpenedClassroom {
  code: string
  /** As in the address. */
  key: string
  settings: ClassroomSettings
  /** The settings sealed, while the store still shows older ones. */
  seal: string | undefined
  keys: SigningKeys
}

interface Reading {
  settings: ClassroomSettings | undefined
}

/** Reads the settings alone: one read. */
export const readSettings = async (scores: KVNamespace, code: string): Promise<Reading> => ({
  settings: await loadSettings(scores, code),
})

/** What an address names, and what to load of it. */
interface Asked<R> {
  capability: Capability
  code: string
  key: string
  /** Loads it; a forged key is refused before. */
  read: (scores: KVNamespace, code: string) => Promise<R>
  /** Sealed settings that a form carries; those of the address, unless given. */
  sealed?: string | undefined
}

/** Runs `handle` with the class of the address, or says why it can't be opened. */
export async function withClassroom<R extends Reading>(
  c: Context<AppEnv>,
  site: Site,
  { capability, code, key, read, sealed = c.req.query('settings') }: Asked<R>,
  handle: (opened: OpenedClassroom, reading: R) => Promise<Response> | Response,
): Promise<Response> {
  const keys = await signingKeysFor(c)
  if (!keys) return replyWithProblem(c, site, 'quizzesOff')
  const isCode = parseJoinCode(code) === code
  const version = isCode ? await verifyCapability(capability, code, key, keys) : undefined
  if (version === undefined) return replyWithProblem(c, site, 'badKey')
  const again = { path: c.req.path, label: 'problem.tryAgain' as const }
  const reading = await read(c.env.SCORES, code).catch(() => undefined)
  if (!reading) return replyWithProblem(c, site, 'classAway', again)
  const carried = sealed ? await openSeal(code, sealed, keys) : undefined
  const settings = newerSettings(reading.settings, carried)
  if (!settings) return replyWithProblem(c, site, 'classNotSeenYet', again)
  if (version < settings.keyVersion) return replyWithProblem(c, site, 'badKey')
  const isBehind = carried && carried.revision > (reading.settings?.revision ?? -1)
  const opened = {
    code,
    key,
    // A key of a later version can only come from a change that the store does not show yet.
    settings: { ...settings, keyVersion: version },
    seal: isBehind ? await sealSettings(code, carried, keys) : undefined,
    keys,
  }
  return handle(opened, reading)
}

/** The address of the report, or of what stands below it. */
export function reportPath(
  site: Site,
  { code, key, seal }: Pick<OpenedClassroom, 'code' | 'key' | 'seal'>,
  below = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const parts = Object.entries({ ...query, settings: seal }).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  const search = parts.length > 0 ? `?${parts.join('&')}` : ''
  return site.path(`/classrooms/${code}/report/${key}${below}${search}`)
}
