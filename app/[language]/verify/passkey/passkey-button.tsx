'use client'
/** Has the browser ask for a passkey, and hands its answer in with the form (W3C WebAuthn §5.1.4). */
import { useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { PageLink } from '#app/_ui/page-link.tsx'
import { useHydrated } from '#app/_ui/use-hydrated.ts'

interface PasskeyWords {
  readonly needsScript: string
  readonly unsupported: string
  readonly waiting: string
  readonly cancelled: string
  readonly failed: string
  readonly hint: string
  readonly go: string
  readonly working: string
}

interface PasskeyButtonProps {
  /** For `navigator.credentials.get`. */
  readonly asked: object
  readonly words: PasskeyWords
  /** Where to go when this browser cannot use passkeys. */
  readonly instead?: { readonly href: string; readonly name: string }
}

export function PasskeyButton({ asked, words, instead }: PasskeyButtonProps) {
  const isScripted = useHydrated()
  const { pending } = useFormStatus()
  const answer = useRef<HTMLInputElement>(null)
  const [isAsking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  // Not <noscript>: where scripts are on but never arrive, the button does nothing either.
  if (!isScripted) return <Cannot says={words.needsScript} instead={instead} />
  if (!canAsk()) return <Cannot says={words.unsupported} instead={instead} />

  const ask = async () => {
    setAsking(true)
    setWrong(null)
    try {
      const credential = await answerTo(asked)
      if (!answer.current) return
      answer.current.value = JSON.stringify(credential)
      answer.current.form?.requestSubmit()
    } catch (fault) {
      setWrong(isNo(fault) ? words.cancelled : words.failed)
    } finally {
      setAsking(false)
    }
  }

  return (
    <div className={wrong ? 'border-s-[6px] border-shut ps-4' : undefined}>
      <p aria-live="assertive" className="font-semibold text-shut">
        {wrong}
      </p>
      <input ref={answer} type="hidden" name="code" />
      <button
        id="code"
        type="button"
        className="press-lamp mt-2"
        aria-disabled={isAsking || pending || undefined}
        aria-describedby="passkey-hint"
        onClick={() => {
          if (!isAsking && !pending) void ask()
        }}
      >
        {pending ? words.working : words.go}
      </button>
      <p id="passkey-hint" aria-live="polite" className="mt-3 text-quiet">
        {isAsking ? words.waiting : words.hint}
      </p>
    </div>
  )
}

const Cannot = ({ says, instead }: { says: string; instead: PasskeyButtonProps['instead'] }) => (
  <div className="border-s-[6px] border-edge ps-4">
    <p>{says}</p>
    {instead && (
      <p className="mt-2">
        <PageLink href={instead.href}>{instead.name}</PageLink>
      </p>
    )}
  </div>
)

const canAsk = (): boolean =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in window.PublicKeyCredential

const answerTo = (asked: object): Promise<Credential | null> =>
  navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked as PublicKeyCredentialRequestOptionsJSON),
  })

/** Cancelled, too late, or no passkey: browsers do not say which, so that sites cannot find out what is on a device. */
const isNo = (fault: unknown): boolean =>
  fault instanceof DOMException && (fault.name === 'NotAllowedError' || fault.name === 'AbortError')
