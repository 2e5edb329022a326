import type { Chart } from '../../content/library.ts'

interface ChartPictureProps {
  chart: Chart
  alt: string
  /** It stands further down: it is loaded when it is near. */
  isLazy?: boolean
}

/**
 * The drawing of a chart in the colours of the device, and on paper the light one: browsers that were dark print a
 * picture as they last chose it, so the one for paper is an element of its own, which only a printer asks for.
 */
export function ChartPicture({ chart: { id, width, height }, alt, isLazy }: ChartPictureProps) {
  const drawing = (alt: string, isLazy: boolean | undefined, className?: string) => (
    <img
      class={className}
      src={`/charts/${id}.svg`}
      width={width}
      height={height}
      alt={alt}
      loading={isLazy ? 'lazy' : undefined}
    />
  )
  return (
    <>
      <picture>
        <source srcset={`/charts/${id}.dark.svg`} media="screen and (prefers-color-scheme: dark)" />
        {drawing(alt, isLazy)}
      </picture>
      {drawing('', true, 'on-paper')}
    </>
  )
}

/** A chart on a card, to look at only: it stands in an explainer, with its words. */
export const CardPicture = ({ chart }: { chart: Chart | undefined }) =>
  chart ? <ChartPicture chart={chart} alt="" isLazy /> : null
