import type { Site } from '../../content/site.ts'

/** The time left of a timer: scripts count it down. It is shown alone, never spoken as it goes. */
export const Timer = ({ site, seconds }: { site: Site; seconds: number | undefined }) =>
  seconds === undefined ? null : (
    <p class="timer">
      <span class="visually-hidden">{site.t('lesson.timer')}</span>{' '}
      <span role="timer" data-left={seconds}>
        {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
      </span>
    </p>
  )
