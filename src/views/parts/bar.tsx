/** A bar behind a text: a drawing, so that it is printed too. @param share 0 to 1, of the whole width */
export const Bar = ({ share }: { share: number }) => (
  <svg class="bar" aria-hidden="true">
    <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" />
  </svg>
)
