/** A check mark, for what is done: a shape beside words that say so. */
export function CheckMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0" fill="none">
      <path d="M2.5 8.5 6.5 12.5 13.5 4" className="stroke-open" strokeWidth="2.4" />
    </svg>
  )
}
