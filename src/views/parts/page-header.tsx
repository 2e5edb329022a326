import type { Child } from '../../jsx/jsx-runtime.ts'

interface PageHeaderProps {
  /** What kind of thing it is, or what it is a part of, above the title. */
  kicker?: Child
  title: Child
  /** What it is about, in a sentence. */
  lead?: Child
  /** A sign beside the title. */
  mark?: Child
  children?: Child
}

/** What stands at the head of a page: its title, and what it is about. */
export function PageHeader({ kicker, title, lead, mark, children }: PageHeaderProps) {
  return (
    <header>
      {kicker && <p class="kicker">{kicker}</p>}
      {mark ? (
        <div class="heading">
          <h1>{title}</h1>
          {mark}
        </div>
      ) : (
        <h1>{title}</h1>
      )}
      {lead && <p class="lead">{lead}</p>}
      {children}
    </header>
  )
}
