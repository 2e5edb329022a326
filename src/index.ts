/** The Worker as it is deployed: it reads the pages of the build, and can make none of them. */
import { content } from '../.build/content.js'
import { createApp } from './app.ts'
import { handlerOf } from './handler.ts'
import { findBuiltPage } from './http/built-pages.ts'

export { RoomObject } from './live-room.ts'
export { AllowanceObject } from './room/allowance-object.ts'

export default handlerOf(createApp(content.libraries, { findBuiltPage }))
