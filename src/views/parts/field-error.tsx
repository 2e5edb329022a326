/** An error beside the field that it is about, which refers to it by `id`. */
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
