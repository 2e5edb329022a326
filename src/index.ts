/** The Worker as it is deployed: it reads the pages of the build, and can make none of them. */
import { content } from '../.build/content.js'
import { createApp } from './app.ts'
import { handlerOf } from './handler.ts'
import { findBuiltPage } from './http/built-pages.ts'

export { AllowanceObject } from './room/allowance-object.ts'
export { RoomObject } from './room/room-object.ts'

export default handlerOf(createApp(content.libraries, { findBuiltPage }))
