/** For scripts to show while the site can't be reached. Empty until then: text browsers show what is hidden. */
export const ConnectionNotice = ({ text }: { text: string }) => (
  <p class="connection" id="connection" role="alert" data-text={text} hidden></p>
)
