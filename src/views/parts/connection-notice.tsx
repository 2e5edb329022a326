/** Shown by scripts while the site can't be reached. */
export const ConnectionNotice = ({ text }: { text: string }) => (
  <p class="connection" id="connection" role="alert" hidden>
    {text}
  </p>
)
