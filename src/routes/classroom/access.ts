/** A class that an address names and its key opens. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import { type ClassroomSettings, newerSettings } from '../../domain/classroom.ts'
import { parseJoinCode } from '../../domain/join-code.ts'
import type { AppEnv } from '../../env.ts'
import {
  type Capability,
  openSeal,
  sealSettings,
  verifyCapability,
} from '../../http/capabilities.ts'
import { rememberCode } from '../../http/guesses.ts'
import type { SigningKeys } from '../../http/mac.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { loadSettings } from '../../store/classrooms.ts'
import { replyWithProblem } from '../problems.tsx'

/** A class whose key was verified. */
export interface OpenedClassroom {
  code: string
  /** As in the address. */
  key: string
  settings: ClassroomSettings
  /** The settings sealed, where the address brought them and the store shows no newer ones. */
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
  /** Of a form for a new key: sent again with the old key, it gets the same new one. */
  form?: string | undefined
  /** The handler knows what to say of a class that was deleted. */
  isDeletedToo?: boolean
}

/** Runs `handle` with the class of the address, or says why it can't be opened. */
export async function withClassroom<R extends Reading>(
  c: Context<AppEnv>,
  site: Site,
  asked: Asked<R>,
  handle: (opened: OpenedClassroom, reading: R) => Promise<Response> | Response,
): Promise<Response> {
  const { capability, code, key, read, sealed = c.req.query('settings') } = asked
  const keys = await signingKeysFor(c)
  if (!keys) return replyWithProblem(c, site, 'quizzesOff')
  const isCode = parseJoinCode(code) === code
  const version = isCode ? await verifyCapability(capability, code, key, keys) : undefined
  if (version === undefined) return replyWithProblem(c, site, 'badKey')
  const search = sealed ? `?settings=${encodeURIComponent(sealed)}` : ''
  const query = c.req.method === 'GET' ? new URL(c.req.url).search : search
  const again = { path: c.req.path + query, label: 'problem.tryAgain' as const }
  const reading = await read(c.env.SCORES, code).catch(() => undefined)
  if (!reading) return replyWithProblem(c, site, 'classroomAway', again)
  const carried = sealed ? await openSeal(code, sealed, keys) : undefined
  const settings = newerSettings(reading.settings, carried)
  if (!settings) return replyWithProblem(c, site, 'classroomNotSeenYet', again)
  const isReplaced = version < settings.keyVersion
  const isSameForm =
    version === settings.keyVersion - 1 &&
    asked.form !== undefined &&
    asked.form === settings.lastForm
  if (isReplaced && !isSameForm) return replyWithProblem(c, site, 'badKey')
  rememberCode(code)
  if (settings.isDeleted && !asked.isDeletedToo)
    return replyWithProblem(c, site, 'classroomDeleted')
  // Also where this reading is up to date: the next one may not be.
  const isCarried = carried && carried.revision >= (reading.settings?.revision ?? -1)
  const opened = {
    code,
    key,
    // A key of a later version can only come from a change that the store does not show yet.
    settings: { ...settings, keyVersion: Math.max(version, settings.keyVersion) },
    seal: isCarried ? await sealSettings(code, carried, keys) : undefined,
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
