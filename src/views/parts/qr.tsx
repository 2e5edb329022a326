import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { memo } from '../../once/memo.ts'

/** White modules around the code, without which scanners can't find it (ISO/IEC 18004, 6.3.8). */
const quietZone = 4

/**
 * A QR code as SVG, black on white in every theme, as scanners need it.
 * @param text at most about 2,900 characters
 * @param label what it leads to, for people who can't see it
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules, d } = drawingOf(text)
  const size = modules + 2 * quietZone
  return (
    <svg
      class="qr"
      viewBox={`${-quietZone} ${-quietZone} ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  )
}

/** The codes drawn last: a teacher's report shows the same one again and again. */
const drawingOf = memo(50, (text: string): { modules: number; d: string } => {
  const code = generate(text, {
    minCorrectionLevel: correction.L,
    maxCorrectionLevel: correction.M,
  })
  return { modules: code.size, d: toSvgPath(code) }
})
