/** An error beside the field that it is about, which refers to it by `id`. */
export function FieldError({
  id,
  text,
  isSilent = false,
  isAlone = false,
}: {
  id: string
  text: string
  /** Something else on the page announces it already. */
  isSilent?: boolean
  /** No field is at fault, so that it takes the focus itself. */
  isAlone?: boolean
}) {
  return (
    <p
      class="field-error"
      id={id}
      role={isSilent ? undefined : 'alert'}
      {...(isAlone && { tabindex: -1, autofocus: true })}
    >
      <span aria-hidden="true">⚠</span> {text}
    </p>
  )
}
