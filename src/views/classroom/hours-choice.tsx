import type { Site } from '../../content/site.ts'
import { openHours } from '../../domain/classroom.ts'

/** How long a class stays open. */
export function HoursChoice({ site, chosen }: { site: Site; chosen: string }) {
  return (
    <p>
      <label for="hours">{site.t('open.hours')}</label>{' '}
      <select name="hours" id="hours">
        {openHours.map((hours) => (
          <option value={hours} selected={String(hours) === chosen}>
            {hours < 48 ? site.count('open.hour', hours) : site.count('open.day', hours / 24)}
          </option>
        ))}
      </select>
    </p>
  )
}
