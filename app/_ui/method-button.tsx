/** Looks of each: a whole line to press. */
const LINE =
  'flex min-h-16 w-full cursor-pointer items-center justify-between gap-5 rounded-press border-2 border-edge bg-sheet px-5 py-3.5 text-start hover:border-ink hover:shadow-[inset_6px_0_0_var(--color-lamp)] rtl:hover:shadow-[inset_-6px_0_0_var(--color-lamp)]'

interface Said {
  readonly name: string
  readonly explain: string
}

/** One of several ways to go on, as a whole line to press: sends `value` under the name `field`. */
export function MethodButton({ field, value, ...said }: Said & { field: string; value: string }) {
  return (
    <button type="submit" name={field} value={value} className={LINE}>
      <Line {...said} />
    </button>
  )
}

/** A plain link, since it leads to another site and a form may not (form-action). */
export function MethodLink({ href, ...said }: Said & { href: string }) {
  return (
    <a href={href} className={LINE}>
      <Line {...said} />
    </a>
  )
}

function Line({ name, explain }: Said) {
  return (
    <>
      <span className="min-w-0">
        <span className="block font-semibold underline decoration-1 underline-offset-4">{name}</span>
        <span className="block text-quiet">{explain}</span>
      </span>
      <svg
        aria-hidden="true"
        viewBox="0 0 20 20"
        className="size-5 shrink-0 rtl:-scale-x-100"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M3 10H16M11 5 16 10 11 15" />
      </svg>
    </>
  )
}
