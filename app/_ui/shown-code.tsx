import { spokenCode } from '#lib/rules/secret-code.ts'

/** Something to read out to somebody, large, and once. Digits are spoken one by one. */
export function ShownCode({ code }: { code: string }) {
  const digits = /^[\d ]+$/.test(code)
  return (
    <p className="my-6">
      <strong className="code text-head min-[20rem]:text-title tracking-[0.12em]">
        <span aria-hidden={digits || undefined}>{code}</span>
        {digits && <span className="sr-only">{spokenCode(code.replaceAll(' ', ''))}</span>}
      </strong>
    </p>
  )
}
