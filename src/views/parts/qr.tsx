import { correction, generate, mode } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { memo } from '../../once/memo.ts'

/** White modules around the code, without which scanners can't find it (ISO/IEC 18004, 6.3.8). */
const quietZone = 4

/**
 * A QR code as SVG, black on white in every theme, as scanners need it. Extensions that darken pages
 * rewrite each `fill` and each rule of a stylesheet; so the white is flooded by a filter, and the black
 * is what a path has that says nothing.
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
      <filter id="qr-white" x="0" y="0" width="1" height="1">
        <feFlood flood-color="#fff" />
      </filter>
      <rect x={-quietZone} y={-quietZone} width={size} height={size} filter="url(#qr-white)" />
      <path d={d} />
    </svg>
  )
}

/** Without Japanese: to find out whether that is shorter, the library first decodes 8,000 characters. */
const modes = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8]

/** The codes drawn last: a teacher's report shows the same one again and again. */
const drawingOf = memo(50, (text: string): { modules: number; d: string } => {
  const code = generate(text, {
    minCorrectionLevel: correction.L,
    maxCorrectionLevel: correction.M,
    modes,
  })
  return { modules: code.size, d: toSvgPath(code) }
})
