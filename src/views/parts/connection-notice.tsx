/**
 * For scripts to show while the site can't be reached. Empty until then: text browsers show what is hidden.
 * @param props.slow for a request that takes long
 * @param props.unsent for a form, which nothing sends again by itself
 */
export const ConnectionNotice = ({ text, slow, unsent }: ConnectionNoticeProps) => (
  <p
    class="connection"
    id="connection"
    role="alert"
    data-text={text}
    data-slow={slow}
    data-unsent={unsent}
    hidden
  ></p>
)

interface ConnectionNoticeProps {
  text: string
  slow?: string
  unsent?: string | undefined
}
