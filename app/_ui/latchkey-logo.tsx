/** Latchkey's mark: a doorway with light in it and its leaf ajar. */
export function LatchkeyLogo() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8 shrink-0" fill="none" strokeWidth="2">
      <rect x="7" y="3" width="18" height="26" className="fill-lamp" />
      <path d="M7 3 18 6.5V32L7 29Z" className="fill-paper stroke-ink" strokeLinejoin="round" />
      <path d="M7 29V3H25V29" className="stroke-ink" />
      <circle cx="14.5" cy="19" r="1.6" className="fill-ink" />
    </svg>
  )
}
