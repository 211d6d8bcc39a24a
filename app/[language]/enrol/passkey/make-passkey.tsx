'use client'
/** Has the browser make a passkey, and hands it in with the form (W3C WebAuthn §5.1.3). */
import { useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { useHydrated } from '#app/_ui/use-hydrated.ts'

type Word = 'go' | 'needsScript' | 'cancelled' | 'unsupported' | 'held' | 'working'

export function MakePasskey({ asked, words }: { asked: object; words: Readonly<Record<Word, string>> }) {
  const isScripted = useHydrated()
  const { pending } = useFormStatus()
  const answer = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  if (!isScripted) return <p className="border-s-[6px] border-edge ps-4">{words.needsScript}</p>
  if (!canMake()) return <p className="border-s-[6px] border-edge ps-4">{words.unsupported}</p>

  const make = async () => {
    setWrong(null)
    try {
      const credential = await made(asked)
      if (!answer.current) return
      answer.current.value = JSON.stringify(credential)
      answer.current.form?.requestSubmit()
    } catch (fault) {
      // The only error that browsers distinguish: this device has a passkey of ours already.
      setWrong(fault instanceof DOMException && fault.name === 'InvalidStateError' ? words.held : words.cancelled)
    }
  }

  return (
    <div className={wrong ? 'border-s-[6px] border-shut ps-4' : undefined}>
      <p aria-live="assertive" className="font-semibold text-shut">
        {wrong}
      </p>
      <input ref={answer} type="hidden" name="answer" />
      <button
        id="answer"
        type="button"
        className="press-lamp mt-2"
        aria-disabled={pending || undefined}
        onClick={() => {
          if (!pending) void make()
        }}
      >
        {pending ? words.working : words.go}
      </button>
    </div>
  )
}

const canMake = (): boolean =>
  'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in window.PublicKeyCredential

const made = (asked: object): Promise<Credential | null> =>
  navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked as PublicKeyCredentialCreationOptionsJSON),
  })
