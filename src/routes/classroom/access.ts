/** A class that an address names and its key opens. */
import type { Context } from 'hono'
import type { Site } from '../../content/site.ts'
import type { ClassroomSettings } from '../../domain/classroom.ts'
import { parseJoinCode } from '../../domain/join-code.ts'
import { isReplacedBy } from '../../domain/room/control.ts'
import type { AppEnv } from '../../env.ts'
import {
  type Capability,
  capabilityKey,
  capabilityPattern,
  verifyCapability,
} from '../../http/capabilities.ts'
import { rememberCode } from '../../http/guesses.ts'
import { markSeen, replyUnchanged } from '../../http/live.ts'
import type { SigningKeys } from '../../http/mac.ts'
import { requestSearch } from '../../http/origin.ts'
import { redirectTo } from '../../http/replies.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { type ReportAddress, reportPath } from '../../states/classroom/report-path.ts'
import { teachAgain } from '../../views/problem/problem.tsx'
import { replyWithProblem } from '../problems.tsx'
import { siteForClass } from './own-items.ts'
import { type ClassroomReading, readClassroom } from './reading.ts'

/** An address of a class whose key one of ours made; whether it was replaced since, its room says. */
export interface ClassroomKey extends ReportAddress {
  /** Of the key. */
  keyVersion: number
  keys: SigningKeys
}

/** A class whose key opens it. */
export interface OpenedClassroom extends ClassroomKey {
  /** Which knows its own questions too. */
  site: Site
  settings: ClassroomSettings
}

/** Below this stands what the teacher's key opens. */
export const reportPattern = `/classrooms/:code/report/:key{${capabilityPattern}}` as const

/** What an address of a class names. */
export interface ClassroomAddress {
  capability: Capability
  code: string
  key: string
}

/** Runs `handle` with the key of the address, or says that it opens nothing. */
export async function withClassroomKey(
  c: Context<AppEnv>,
  site: Site,
  { capability, code, key }: ClassroomAddress,
  handle: (address: ClassroomKey) => Promise<Response> | Response,
): Promise<Response> {
  const keys = await signingKeysFor(c)
  if (!keys) return replyWithProblem(c, site, 'quizzesOff')
  const spelled = parseJoinCode(code)
  if (spelled && spelled !== code && c.req.method === 'GET') {
    return redirectTo(c.req.path.replace(code, spelled) + requestSearch(c), 301)
  }
  const isCode = spelled === code
  const keyVersion = isCode ? await verifyCapability(capability, code, key, keys) : undefined
  if (keyVersion === undefined) return replyWithBadKey(c, site, capability)
  // The key of a projector stands where a whole class can read it.
  if (capability === 'report') c.set('spender', 'teacher')
  return handle({ code, key, keyVersion, keys })
}

/** Runs `handle` with the class of the address, or says why it can't be opened, or that a page shows what there is. */
export async function withClassroom(
  c: Context<AppEnv>,
  site: Site,
  request: ClassroomAddress & {
    /** The handler knows what to say of one. */
    isDeletedToo?: boolean
    /** Random characters of a form: that which replaced the key leads to what came of it. */
    form?: string | undefined
  },
  handle: (opened: OpenedClassroom, listed: ClassroomReading) => Promise<Response> | Response,
): Promise<Response> {
  return withClassroomKey(c, site, request, async (address) => {
    const { code, keyVersion } = address
    const again = { path: c.req.path + requestSearch(c), label: 'problem.tryAgain' as const }
    const read = await readClassroom(
      c,
      code,
      markSeen(c),
      // What stands on a projector everybody reads.
      request.capability === 'board' ? 'projector' : 'console',
    ).catch(() => 'away' as const)
    if (read === 'away') return replyWithProblem(c, site, 'classroomAway', again)
    const { settings } = read
    if (!settings) return replyWithGone(c, site, request.capability)
    // A key that is newer than a copy was made since.
    const isNewer = 'takenAt' in read && keyVersion > settings.keyVersion
    if (keyVersion !== settings.keyVersion && !isNewer) {
      return isReplacedBy(settings, { keyVersion, form: request.form })
        ? redirectTo(await newReportPath(site, address, settings))
        : replyWithBadKey(c, site, request.capability)
    }
    rememberCode(c, code)
    if (settings.isDeleted && !request.isDeletedToo) {
      const isOnStage = request.capability === 'board'
      return replyWithProblem(c, site, 'classroomDeleted', teachAgain(site), isOnStage)
    }
    if (!('learners' in read)) return replyUnchanged(c, read.mark)
    const needed = settings.isDeleted ? [] : settings.items
    const known = await siteForClass(c, site, code, needed, read.ownItems)
    if (!known) return replyWithProblem(c, site, 'classroomAway', again)
    return handle({ ...address, site: known, settings }, read)
  })
}

/** Says that an address opens no class: its key is wrong, was replaced or was cut off. */
export const replyWithBadKey = (
  c: Context,
  site: Site,
  capability: Capability = 'report',
): Response =>
  capability === 'board'
    ? replyWithProblem(c, site, 'badBoard', teachAgain(site), true)
    : replyWithProblem(c, site, 'badKey', teachAgain(site))

/** Says that there is no such class any more: one of our keys opened it once. */
export const replyWithGone = (
  c: Context,
  site: Site,
  capability: Capability = 'report',
): Response => replyWithProblem(c, site, 'classroomGone', teachAgain(site), capability === 'board')

/** The report by the key that opens it now. */
export async function newReportPath(
  site: Site,
  { code, keys }: Pick<ClassroomKey, 'code' | 'keys'>,
  { keyVersion }: Pick<ClassroomSettings, 'keyVersion'>,
): Promise<string> {
  return reportPath(site, { code, key: await capabilityKey('report', code, keyVersion, keys) })
}
