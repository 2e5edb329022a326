/** Copies the text of a field; `data-copy` of the button names the field. */
export function offerCopying(): void {
  if (!navigator.clipboard) return
  for (const copy of document.querySelectorAll<HTMLButtonElement>('[data-copy][hidden]')) {
    const field = document.getElementById(copy.dataset.copy ?? '') as HTMLInputElement | null
    if (!field) continue
    const done = copy.dataset.done ?? ''
    copy.hidden = false
    copy.addEventListener('click', async () => {
      await navigator.clipboard.writeText(field.value)
      copy.textContent = done
    })
  }
}

/** Where nothing can be copied, as on a network without HTTPS, the whole address is selected to be copied by hand. */
export function selectOnFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.readOnly) target.select()
  })
}
