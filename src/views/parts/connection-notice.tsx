/**
 * For scripts to show while the site can't be reached. Empty until then: text browsers show what is hidden.
 * @param props.slow for a request that takes long
 * @param props.unsent for a form, which nothing sends again by itself
 * @param props.busy where too many were sent within a minute
 */
export const ConnectionNotice = ({ text, slow, unsent, busy }: ConnectionNoticeProps) => (
  <p
    class="connection"
    id="connection"
    role="alert"
    data-text={text}
    data-slow={slow}
    data-unsent={unsent}
    data-busy={busy}
    hidden
  ></p>
)

interface ConnectionNoticeProps {
  text: string
  slow?: string
  unsent?: string | undefined
  busy?: string | undefined
}
