import type { Words } from '#lib/words/index.ts'

interface OwnPrivacyProps {
  readonly words: Words
  readonly organisation: string
  readonly href: string | undefined
}

/** The organisation's own privacy notice beside ours, where its policy file names one. */
export function OwnPrivacy({ words, organisation, href }: OwnPrivacyProps) {
  return href ? (
    <a href={href} className="press-text">
      {words.layout.ownPrivacy({ organisation })}
    </a>
  ) : null
}
