import { spokenCode } from '#lib/rules/secret-code.ts'
import { type SpellingAlphabet, spellCode } from '#lib/rules/spelled-code.ts'

/** Something to read out to somebody, large, and once. Digits are spoken one by one, letters by their words. */
export function CodeDisplay({ code, alphabet }: { code: string; alphabet?: SpellingAlphabet }) {
  const spelled = alphabet ? spellCode(code, alphabet) : null
  const digits = /^[\d ]+$/.test(code)
  return (
    <p className="my-6">
      <strong className="code text-head min-[20rem]:text-title tracking-[0.12em]">
        <span aria-hidden={digits || undefined}>{code}</span>
        {digits && <span className="sr-only">{spokenCode(code.replaceAll(' ', ''))}</span>}
      </strong>
      {spelled && <span className="block text-quiet">{spelled}</span>}
    </p>
  )
}
