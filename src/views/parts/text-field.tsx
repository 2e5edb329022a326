import type { JSX } from 'hono/jsx'

/** A field to type into, with its label. */
export function TextField({
  label,
  error,
  input,
}: {
  label: string
  /** Id of the error message about it. */
  error: string | undefined
  /** The attributes of the field, including its id. */
  input: JSX.IntrinsicElements['input'] & { id: string }
}) {
  return (
    <p>
      <label for={input.id}>{label}</label>
      <input
        {...input}
        aria-describedby={error}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </p>
  )
}
