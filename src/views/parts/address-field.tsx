/** An address to copy. */
export function AddressField({
  id,
  label,
  address,
}: {
  id: string
  label: string
  address: string
}) {
  return (
    <p class="share-link">
      <label for={id}>{label}</label>
      <input id={id} type="text" readonly value={address} />
    </p>
  )
}
