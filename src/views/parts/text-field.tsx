import type { Attributes } from '../../jsx/jsx-runtime.ts'

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
  input: Attributes & { id: string }
}) {
  return (
    <p>
      <label for={input.id}>{label}</label>{' '}
      <input
        {...input}
        aria-describedby={error}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </p>
  )
}
