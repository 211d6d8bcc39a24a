import type { Words } from '#lib/words/index.ts'

interface PrivacyNoticeLinkProps {
  readonly words: Words
  readonly organisation: string
  readonly href: string | undefined
}

/** The organisation's own privacy notice beside ours, where its policy file names one. */
export function PrivacyNoticeLink({ words, organisation, href }: PrivacyNoticeLinkProps) {
  return href ? (
    <a href={href} className="press-text">
      {words.layout.ownPrivacy({ organisation })}
    </a>
  ) : null
}
