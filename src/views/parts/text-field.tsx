import type { Attributes } from '../../jsx/jsx-runtime.ts'
import { FieldError } from './field-error.tsx'

/** A field to type into, with its label, and between them what is wrong with what was typed: then it takes the focus. */
export function TextField({
  label,
  error,
  input,
}: {
  label: string
  error: string | undefined
  /** The attributes of the field, including its id. */
  input: Attributes & { id: string }
}) {
  const errorId = error && `${input.id}-error`
  return (
    <div class="text-field">
      <label for={input.id}>{label}</label> {errorId && <FieldError id={errorId} text={error} />}
      <input
        {...input}
        aria-describedby={errorId}
        aria-invalid={errorId && 'true'}
        autofocus={errorId !== undefined}
      />
    </div>
  )
}
