interface BarProps {
  /** 0 to 1, of the whole width. */
  share: number
  /** Of an earlier vote: it is drawn along the foot of the other. */
  isBefore?: boolean
}

/** A bar behind a text: a drawing, so that it is printed too. */
export const Bar = ({ share, isBefore }: BarProps) => (
  <svg class={isBefore ? 'bar bar-before' : 'bar'} aria-hidden="true">
    <rect width={`${Math.round(share * 1000) / 10}%`} height="100%" />
  </svg>
)
