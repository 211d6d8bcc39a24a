/** What people quote to one another: large enough to read over a telephone. */
export function Reference({ label, reference, large }: { label: string; reference: string; large?: boolean }) {
  return (
    <p className={large ? 'my-6' : 'text-quiet'}>
      <span className={large ? 'block text-quiet' : undefined}>{label} </span>
      <strong className={`code select-all text-ink ${large ? 'text-title' : 'whitespace-nowrap'}`}>{reference}</strong>
    </p>
  )
}
