/** Classes that ask a teacher's own questions. */
import type { Browser } from './browser-without-scripts.ts'
import { classroomOf, type OpenClassroom } from './classroom.ts'
import { ownJson } from './own-items.ts'
import type { Page } from './pages.ts'

/** Opens a class that asks own questions. @param chosen fields beside `own` */
export async function openOwnClassroom(
  browser: Browser,
  chosen: Readonly<Record<string, string>> = {},
): Promise<OpenClassroom> {
  return classroomOf(await sendOwn(browser, ownJson, chosen))
}

/** Sends own questions as a page of ours does. */
export const sendOwn = (
  browser: Browser,
  own: string,
  chosen: Readonly<Record<string, string>> = {},
): Promise<Page> =>
  browser.send({ action: '/classrooms', method: 'post', hidden: [], tags: [] }, [
    ...Object.entries(chosen),
    ['own', own],
  ])
