/** Reloads a page of `npm start` once it is out of date. No part of the deployed site. */
const { version } = (document.currentScript as HTMLScriptElement).dataset
let changes: EventSource | undefined

function listen(): void {
  changes?.close()
  // A browser keeps six connections to one address, so tabs that nobody sees must do without.
  if (document.hidden) return
  changes = new EventSource('/__preview/changes')
  changes.onmessage = ({ data }) => {
    if (data === version) return
    changes?.close()
    location.reload()
  }
}

// A page with frames reloads them with it.
if (window === window.top) {
  document.addEventListener('visibilitychange', listen)
  listen()
}
