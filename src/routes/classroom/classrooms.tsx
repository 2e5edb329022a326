import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Site } from '../../content/site.ts'
import { openClassroom } from '../../domain/classroom.ts'
import {
  type ClassroomField,
  classroomFields,
  parseClassroomOptions,
} from '../../domain/classroom-options.ts'
import { joinCode, joinCodeChance } from '../../domain/join-code.ts'
import type { AppEnv } from '../../env.ts'
import { capabilityKey, capabilityPattern, sealSettings } from '../../http/capabilities.ts'
import { nowInSeconds, randomNumber, randomText } from '../../http/clock-and-chance.ts'
import { readForm } from '../../http/forms.ts'
import { isWithinLimit } from '../../http/limits.ts'
import { replyUnlessChanged } from '../../http/live.ts'
import { originFor } from '../../http/origin.ts'
import { redirectTo, replyInPrivate } from '../../http/replies.ts'
import { signingKeysFor } from '../../http/signing.ts'
import { listClassroom, saveSettings } from '../../store/classrooms.ts'
import { BoardFragment, BoardPage } from '../../views/classroom/board.tsx'
import type { OpeningForm, OpeningProblem } from '../../views/classroom/opening-form.ts'
import { TeachPage } from '../../views/teach/teach.tsx'
import { replyWithProblem } from '../problems.tsx'
import { reportPath, withClassroom } from './access.ts'
import { boardOf } from './board-state.ts'

/** No form of ours comes near this, in bytes. */
const maxSize = 16 * 1024

/** Opening a class, and its board for the projector. */
export function classrooms(site: Site) {
  return (
    new Hono<AppEnv>()
      .use(
        '/classrooms',
        bodyLimit({ maxSize, onError: (c) => replyWithProblem(c, site, 'tooLarge') }),
      )
      // Above an error the browser shows this address; copied, it leads back to the form.
      .get('/classrooms', () => redirectTo(site.path('/teach#open')))
      .post('/classrooms', async (c) => {
        const keys = await signingKeysFor(c)
        if (!keys) return replyWithProblem(c, site, 'quizzesOff')
        const form = await readForm(c)
        const read = (name: ClassroomField) => form.getAll(name).map(String).join(',') || undefined
        const values = Object.fromEntries(classroomFields.map((name) => [name, read(name)]))
        const { quizzes, items } = site.library
        const known = {
          quizzes,
          bank: Object.values(items),
          language: site.language,
          zone: zoneOf(c),
        }
        const options = parseClassroomOptions(read, known, randomText(7))
        if ('wrong' in options) return replyWithForm(c, site, values, options.wrong, 422)
        if (!(await isWithinLimit(c, 'OPENINGS'))) {
          return replyWithForm(c, site, values, 'tooMany', 429)
        }
        const { count, below } = joinCodeChance
        const code = joinCode(Array.from({ length: count }, () => randomNumber(below)))
        const settings = openClassroom(options, nowInSeconds())
        const isSaved = await saveSettings(c.env.SCORES, code, settings).then(
          () => true,
          () => false,
        )
        if (!isSaved) return replyWithForm(c, site, values, 'refused', 503)
        const key = await capabilityKey('report', code, settings.keyVersion, keys)
        const seal = await sealSettings(code, settings, keys)
        return redirectTo(reportPath(site, { code, key, seal }))
      })
      .get(`/classrooms/:code/board/:key{${capabilityPattern}}`, (c) =>
        withClassroom(
          c,
          site,
          { capability: 'board', ...c.req.param(), read: listClassroom },
          (opened, listed) => {
            const board = boardOf(site, opened, listed, originFor(c))
            return replyUnlessChanged(c, board, {
              page: (tag) => <BoardPage site={site} board={board} live={c.req.path} tag={tag} />,
              fragment: () => <BoardFragment site={site} board={board} />,
            })
          },
        ),
      )
  )
}

/** The time zone that the network connection suggests. */
const zoneOf = (c: Context): string => String(c.req.raw.cf?.timezone ?? 'UTC')

/** The form again, with what was entered and why it did not go through. */
function replyWithForm(
  c: Context<AppEnv>,
  site: Site,
  values: OpeningForm['values'],
  problem: OpeningProblem,
  status: number,
): Response {
  const page = () => <TeachPage site={site} form={{ values, problem }} />
  return replyInPrivate(c, { page, fragment: page }, { status })
}
