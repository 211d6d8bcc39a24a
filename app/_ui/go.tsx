/** A link to another of our pages. Nothing is fetched ahead: most pages are somebody's request. */
import Link from 'next/link'

export function Go({ href, className, children }: { href: string; className?: string; children: React.ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={className ?? 'press-text'}>
      {children}
    </Link>
  )
}
