/** A file that is chosen, or dropped where it could be. */

/** @param zone where a file may be dropped too: else the browser would leave the page for it */
export function onFile(
  zone: HTMLElement,
  chooser: HTMLInputElement,
  take: (file: File) => void,
): void {
  chooser.addEventListener('change', () => takeFirst(chooser.files))
  zone.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  })
  zone.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files
    if (!files?.length) return
    event.preventDefault()
    takeFirst(files)
  })

  function takeFirst(files: FileList | null): void {
    const [file] = files ?? []
    if (file) take(file)
  }
}
