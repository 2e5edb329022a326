import { classroomClock } from '../../content/classroom-clock.ts'
import type { Site } from '../../content/site.ts'
import { formatJoinCode } from '../../domain/join-code.ts'
import type { BoardState } from '../../states/classroom/board.ts'
import { Identifier } from '../parts/identifier.tsx'
import { QrCode } from '../parts/qr.tsx'

const schemeRe = /^https?:\/\//
/** Where an address may go on in the next line. */
const breakRe = /(?=[./])/

/** Code, address and QR code, large enough for the last row. */
export function JoinWays({ site, board }: { site: Site; board: BoardState }) {
  const { t } = site
  const { code, joinAddress, startAddress, isReachable, closesAt } = board
  return (
    <div class="join-ways">
      <QrCode text={joinAddress} label={t('board.qr', { address: joinAddress })} />
      <div>
        <p class="join-address">
          {t('board.go')}{' '}
          <strong>
            <Identifier>
              <Address address={startAddress} />
            </Identifier>
          </strong>
        </p>
        <p class="join-code">
          {t('board.type')}{' '}
          <strong>
            <Identifier>{formatJoinCode(code)}</Identifier>
          </strong>
        </p>
        <p class="small">
          {t('board.until', { time: classroomClock(site, board).dateTime(closesAt) })}
        </p>
        {!isReachable && <p class="box warning">{t('board.unreachable')}</p>}
      </div>
    </div>
  )
}

/** An address as people type it. */
export const withoutScheme = (address: string): string => address.replace(schemeRe, '')

/** An address to type. */
const Address = ({ address }: { address: string }) =>
  withoutScheme(address)
    .split(breakRe)
    .map((piece) => (
      <>
        <wbr />
        {piece}
      </>
    ))
