export type SignalKind = 'open' | 'wait' | 'shut'

const INK = { open: 'text-open', wait: 'text-wait', shut: 'text-shut' } as const satisfies Record<SignalKind, string>

/** Open, wait or shut: always a word and a shape, the colour only helps. */
export function Signal({ kind, children }: { kind: SignalKind; children: React.ReactNode }) {
  return (
    <span className={`inline-flex items-start gap-2 font-semibold ${INK[kind]}`}>
      <SignalShape kind={kind} />
      {children}
    </span>
  )
}

/** An open door, an hourglass, a closed bolt. */
function SignalShape({ kind }: { kind: SignalKind }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className="mt-[0.2em] size-5 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
    >
      {kind === 'open' && <path d="M3 17.5H17M5 17.5V2.5H15V17.5M5 2.5 11.5 5V19L5 17.5" strokeLinejoin="round" />}
      {kind === 'wait' && (
        <path d="M4 2.5H16M4 17.5H16M5.5 2.5C5.5 8 14.5 12 14.5 17.5M14.5 2.5C14.5 8 5.5 12 5.5 17.5" />
      )}
      {kind === 'shut' && <path d="M4.5 9H15.5V17.5H4.5ZM6.5 9V6.5A3.5 3.5 0 0 1 13.5 6.5V9" strokeLinejoin="round" />}
    </svg>
  )
}
