/** The Worker. */
import { content } from '../.build/content.js'
import { createApp } from './app.tsx'

export default createApp(content.libraries)
