/**
 * For scripts to show while the site can't be reached. Empty until then: text browsers show what is hidden.
 * @param props.slow for a request that takes long
 */
export const ConnectionNotice = ({ text, slow }: { text: string; slow?: string }) => (
  <p class="connection" id="connection" role="alert" data-text={text} data-slow={slow} hidden></p>
)
