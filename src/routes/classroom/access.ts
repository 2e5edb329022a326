/** A class that an address names and its key opens. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { newerSettings } from '../../domain/classroom-changes.ts'
import { parseJoinCode } from '../../domain/join-code.ts'
import type { AppEnv } from '../../env.ts'
import {
  type Capability,
  capabilityPattern,
  openSeal,
  sealSettings,
  verifyCapability,
} from '../../http/capabilities.ts'
import type { Form } from '../../http/forms.ts'
import { rememberCode } from '../../http/guesses.ts'
import type { SigningKeys } from '../../http/mac.ts'
import { requestSearch } from '../../http/origin.ts'
import { redirectTo } from '../../http/replies.ts'
import { scoresOf } from '../../http/server-timing.ts'
import { signingKeysFor } from '../../http/signing.ts'
import type { ReportAddress } from '../../states/classroom/report-path.ts'
import { loadSettings } from '../../store/classrooms.ts'
import { replyWithProblem } from '../problems.tsx'

/** A class whose key was verified. */
export interface OpenedClassroom extends ReportAddress {
  /** Its `seal` is there where the address brought one and the store shows no newer settings. */
  settings: ClassroomSettings
  keys: SigningKeys
}

/** What the store shows of a class, whatever else was read with the settings. */
interface StoredClassroom {
  settings: ClassroomSettings | undefined
}

/** Below this stands what the teacher's key opens. */
export const reportPattern = `/classrooms/:code/report/:key{${capabilityPattern}}` as const

/** The settings that a form carries on, sealed. */
export const sealIn = (form: Form): string | undefined => form.one('settings') || undefined

/** Reads the settings alone: one read. */
export const readSettings = async (
  scores: KVNamespace,
  code: string,
): Promise<StoredClassroom> => ({
  settings: await loadSettings(scores, code),
})

/** What a request is for: a class, the key to it, and what to load of it. */
interface ClassroomRequest<Stored> {
  capability: Capability
  code: string
  key: string
  /** Loads it; a forged key is refused before. */
  read: (scores: KVNamespace, code: string) => Promise<Stored>
  /** Sealed settings that a form carries; those of the address, unless given. */
  sealed?: string | undefined
  /** Of a form for a new key: sent again with the old key, it gets the same new one. */
  form?: string | undefined
  /** The handler knows what to say of a class that was deleted. */
  isDeletedToo?: boolean
}

/** Runs `handle` with the class of the address, or says why it can't be opened. */
export async function withClassroom<Stored extends StoredClassroom>(
  c: Context<AppEnv>,
  site: Site,
  request: ClassroomRequest<Stored>,
  handle: (opened: OpenedClassroom, stored: Stored) => Promise<Response> | Response,
): Promise<Response> {
  const { capability, code, key, read, sealed = c.req.query('settings') } = request
  const keys = await signingKeysFor(c)
  if (!keys) return replyWithProblem(c, site, 'quizzesOff')
  const spelled = parseJoinCode(code)
  if (spelled && spelled !== code && c.req.method === 'GET') {
    return redirectTo(c.req.path.replace(code, spelled) + requestSearch(c), 301)
  }
  const isCode = spelled === code
  const version = isCode ? await verifyCapability(capability, code, key, keys) : undefined
  if (version === undefined) return replyWithBadKey(c, site)
  const again = { path: addressOf(c, sealed), label: 'problem.tryAgain' as const }
  const stored = await read(scoresOf(c), code).catch(() => undefined)
  if (!stored) return replyWithProblem(c, site, 'classroomAway', again)
  const carried = sealed ? await openSeal(code, sealed, keys) : undefined
  const settings = newerSettings(stored.settings, carried)
  if (!settings) return replyWithProblem(c, site, 'classroomNotSeenYet', again)
  if (!isKeyValid(version, settings, request.form)) return replyWithBadKey(c, site)
  rememberCode(c, code)
  if (settings.isDeleted && !request.isDeletedToo) {
    return replyWithProblem(c, site, 'classroomDeleted')
  }
  // Also where the store is up to date: the next reading may not be.
  const isCarried = carried && carried.revision >= (stored.settings?.revision ?? -1)
  const opened = {
    code,
    key,
    // A key of a later version can only come from a change that the store does not show yet.
    settings: { ...settings, keyVersion: Math.max(version, settings.keyVersion) },
    seal: isCarried ? await sealSettings(code, carried, keys) : undefined,
    keys,
  }
  return handle(opened, stored)
}

/** Says that an address opens no class: its key is wrong, was replaced or was cut off. */
export const replyWithBadKey = (c: Context, site: Site): Response =>
  replyWithProblem(c, site, 'badKey', {
    path: site.path('/teach#open'),
    label: 'problem.openAnother',
  })

/** The address of a request to try again, with the seal that its form carried. */
function addressOf(c: Context, sealed: string | undefined): string {
  if (c.req.method === 'GET') return c.req.path + requestSearch(c)
  return c.req.path + (sealed ? `?settings=${encodeURIComponent(sealed)}` : '')
}

/** Whether a key still opens the class; the one before does for the form that replaced it. */
function isKeyValid(
  version: number,
  { keyVersion, lastForm }: ClassroomSettings,
  form: string | undefined,
): boolean {
  if (version >= keyVersion) return true
  return version === keyVersion - 1 && form !== undefined && form === lastForm
}
