/** What is wrong with a form, beside the field that it is about, which names it by its id. */
export function FieldError({
  id,
  text,
  isSilent = false,
}: {
  id: string
  text: string
  /** Something else on the page announces it already. */
  isSilent?: boolean
}) {
  return (
    <p class="field-error" id={id} role={isSilent ? undefined : 'alert'}>
      <span aria-hidden="true">⚠</span> {text}
    </p>
  )
}
