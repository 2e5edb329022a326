/** Offers what a device has: share sheet, clipboard, printer, and the time zone it is set to. */
const share = document.querySelector<HTMLButtonElement>('[data-share]')
const text = document.querySelector<HTMLTextAreaElement>('#share-text')

if (share && text && 'share' in navigator) {
  share.hidden = false
  share.addEventListener('click', () => {
    // The reader may close the sheet again; that is no error.
    navigator.share({ text: text.value }).catch(() => {})
  })
}

/** `data-copy` names the field to copy. */
for (const copy of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(copy.dataset.copy ?? '') as HTMLInputElement | null
  if (!field || !navigator.clipboard) continue
  const done = copy.dataset.done ?? ''
  copy.hidden = false
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value)
    copy.textContent = done
  })
}

// Without a clipboard, as on a network without HTTPS, the whole address is selected to be copied by hand.
for (const field of document.querySelectorAll<HTMLInputElement>('input[readonly]')) {
  field.addEventListener('focus', () => field.select())
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

for (const zone of document.querySelectorAll<HTMLInputElement>('[data-zone]')) {
  zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone
}
