/** A control to correct, and what is wrong with it. */
interface ErrorLine {
  /** Id of the control. */
  control: string
  words: string
}

/** What is wrong, each with a link to the control to correct. It takes the focus, so it is heard without being an alert. */
export const ErrorSummary = ({ title, lines }: { title: string; lines: readonly ErrorLine[] }) => (
  <section
    class="error-summary"
    aria-labelledby="errors-title"
    aria-describedby="errors"
    tabindex={-1}
    autofocus
  >
    <h2 id="errors-title">{title}</h2>
    <ul id="errors">
      {lines.map(({ control, words }) => (
        <li>
          <a href={`#${control}`}>{words}</a>
        </li>
      ))}
    </ul>
  </section>
)
