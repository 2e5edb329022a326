/**
 * The Worker with what makes the pages of the build: the build asks it for each of them, and `npm start`, `npm run
 * host` and the tests run it without any.
 */
import { content } from '../.build/content.js'
import { handlerOf } from './handler.ts'
import { findBuiltPage } from './http/built-pages.ts'
import { createWholeApp } from './whole-app.ts'

export { RoomObject } from './live-room.ts'
export { AllowanceObject } from './room/allowance-object.ts'

export default handlerOf(createWholeApp(content.libraries, { findBuiltPage }))
