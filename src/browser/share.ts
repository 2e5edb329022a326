/** Offers the system's share sheet and the clipboard, where there are any. */
const share = document.querySelector<HTMLButtonElement>('[data-share]')
const copy = document.querySelector<HTMLButtonElement>('[data-copy]')
const text = document.querySelector<HTMLTextAreaElement>('#share-text')

if (share && text && 'share' in navigator) {
  share.hidden = false
  share.addEventListener('click', () => {
    // The reader may close the sheet again; that is no error.
    navigator.share({ text: text.value }).catch(() => {})
  })
}
if (copy && text && navigator.clipboard) {
  const done = copy.dataset.done ?? ''
  copy.hidden = false
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.value)
    copy.textContent = done
  })
}
