/** `npm start` signs with this key. Everyone knows it, so it counts on the machine itself only. */
export const developmentKey = 'development-key-known-to-everyone-never-deploy-it'
