interface RadioButtonProps {
  name: string
  value: string
  label: string
  isChosen: boolean
}

/** One of a few radio buttons side by side. */
export function RadioButton({ name, value, label, isChosen }: RadioButtonProps) {
  const id = `${name}-${value}`
  return (
    <span class="radio-button">
      <input type="radio" name={name} id={id} value={value} checked={isChosen} />{' '}
      <label for={id}>{label}</label>{' '}
    </span>
  )
}
