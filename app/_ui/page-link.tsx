import Link from 'next/link'

/** A link to another of our pages. Nothing is prefetched, since most pages are somebody's request. */
export function PageLink(props: {
  href: string
  className?: string
  /** The accessible name, where the visible words need what is around them. */
  label?: string
  children: React.ReactNode
}) {
  const { href, className, label, children } = props
  return (
    <Link href={href} prefetch={false} className={className ?? 'press-text'} aria-label={label}>
      {children}
    </Link>
  )
}
