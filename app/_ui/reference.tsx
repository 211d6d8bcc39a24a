import { type SpellingAlphabet, spellCode } from '#lib/rules/spelled-code.ts'

interface ReferenceProps {
  readonly label: string
  readonly reference: string
  readonly large?: boolean
  /** How it is said over a telephone, below the large one. */
  readonly paper?: {
    readonly readOut: (facts: { readonly spelled: string }) => string
    readonly alphabet: SpellingAlphabet
  }
}

/** What people quote to one another: large enough to read over a telephone. */
export function Reference({ label, reference, large, paper }: ReferenceProps) {
  const spelled = paper ? spellCode(reference, paper.alphabet) : null
  return (
    <p className={large ? 'my-6' : 'text-quiet'}>
      <span className={large ? 'block text-quiet' : undefined}>{label} </span>
      <strong className={`code select-all text-ink ${large ? 'text-title' : 'whitespace-nowrap'}`}>{reference}</strong>
      {paper && spelled && <span className="block text-fine text-quiet">{paper.readOut({ spelled })}</span>}
    </p>
  )
}
