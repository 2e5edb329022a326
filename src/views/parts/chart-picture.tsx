import type { Chart } from '../../content/library.ts'
import type { Child } from '../../jsx/jsx-runtime.ts'

const darkScreen = 'screen and (prefers-color-scheme:dark)'
/** Where an explainer has a column that is wide enough: see `wide.css`. */
const wideScreen = '(min-width:62rem)'

interface ChartPictureProps {
  chart: Chart
  alt: string
  /** It stands further down: it is loaded when it is near. */
  isLazy?: boolean
  /** It stands in a column that is wide on a wide screen. */
  isInColumn?: boolean
}

/** The drawing of a chart; in a wide column, one made for that. */
export function ChartPicture({ chart, alt, isLazy, isInColumn }: ChartPictureProps) {
  const { id, wide } = chart
  return (
    <Drawing name={id} size={chart} alt={alt} isLazy={isLazy}>
      {isInColumn && (
        <>
          <source
            srcset={`/charts/${id}.wide.dark.svg`}
            media={`${darkScreen} and ${wideScreen}`}
            {...wide}
          />
          <source srcset={`/charts/${id}.wide.svg`} media={`screen and ${wideScreen}`} {...wide} />
        </>
      )}
    </Drawing>
  )
}

/** Of every drawing that `src/node/drawing/charts/thumbnail.ts` makes. */
export const thumbnail = { width: 320, height: 180 }

interface CardPictureProps {
  chart: Chart | undefined
  isLazy?: boolean
}

/** A chart on a card, to look at only: it stands in an explainer, with its words. */
export const CardPicture = ({ chart, isLazy = true }: CardPictureProps) =>
  chart ? <Drawing name={`${chart.id}.small`} size={thumbnail} alt="" isLazy={isLazy} /> : null

interface DrawingProps {
  /** Of its files, without the ending. */
  name: string
  size: { width: number; height: number }
  alt: string
  isLazy?: boolean | undefined
  /** Sources that come before the usual one. */
  children?: Child
}

/**
 * A drawing in the colours of the device, and on paper the light one: browsers that were dark print a picture as they
 * last chose it, so the one for paper is an element of its own, which only a printer asks for.
 */
function Drawing({ name, size: { width, height }, alt, isLazy, children }: DrawingProps) {
  const image = (alt: string, isLazy: boolean | undefined, className?: string) => (
    <img
      class={className}
      src={`/charts/${name}.svg`}
      width={width}
      height={height}
      alt={alt}
      loading={isLazy ? 'lazy' : undefined}
    />
  )
  return (
    <>
      <picture>
        {children}
        <source srcset={`/charts/${name}.dark.svg`} media={darkScreen} />
        {image(alt, isLazy)}
      </picture>
      {image('', true, 'on-paper')}
    </>
  )
}
