import { headers } from 'next/headers'
import { deviceTypeOf, PASSKEY_HOLDERS } from '#lib/rules/request/device-type.ts'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import { type Language, wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'

interface Props {
  readonly language: Language
  readonly settings: Settings
  /** Null: not known. */
  readonly from: Date | null | undefined
  readonly now: Date
  /** Microsoft already asks for it at the sign-in, so there is no other page to begin at. */
  readonly isAsked: boolean
  readonly isGuest?: boolean
}

/**
 * How to set up a passkey at Microsoft: for the device in use first, every other one to choose, and what to do without
 * any.
 */
export async function PasskeyGuide({ language, settings, from, now, isAsked, isGuest = false }: Props) {
  const { passkeyDay: said } = wordsFor(language)
  const inHand = deviceTypeOf((await headers()).get('user-agent'))
  const holders = PASSKEY_HOLDERS.toSorted((one, other) => Number(other === inHand) - Number(one === inHand))
  return (
    <section aria-labelledby="passkey-way" className="mt-10">
      <h2 id="passkey-way" className="text-lead">
        {from && now < from ? said.title.ahead({ from: day(from, language, 'UTC') }) : said.title.now}
      </h2>
      <p className="mt-2">{isAsked ? said.first.now : said.first.ahead}</p>
      <p className="mt-2">
        {said.addressLabel}:{' '}
        <a href={`https://${settings.securityInfo}`} target="_blank" rel="noreferrer">
          {settings.securityInfo}
        </a>
      </p>
      <h3 className="mt-5">{said.device}</h3>
      <div className="mt-2 border-t border-line">
        {holders.map((holder) => (
          <Steps
            key={holder}
            name={said.devices[holder].name}
            note={holder === inHand ? said.inHand : null}
            steps={said.devices[holder].steps}
            open={holder === inHand}
          />
        ))}
        <Steps name={said.none.name} note={null} steps={said.none.steps} open={false} />
      </div>
      {isGuest && <p className="mt-4">{said.guest}</p>}
      <p className="mt-4 text-quiet">{said.ownTexts}</p>
    </section>
  )
}

interface StepsProps {
  readonly name: string
  readonly note: string | null
  readonly steps: readonly string[]
  readonly open: boolean
}

function Steps({ name, note, steps, open }: StepsProps) {
  return (
    <details open={open} className="border-b border-line py-2">
      <summary className="cursor-pointer py-1 font-semibold">
        {name}
        {note && <span className="font-normal text-quiet"> ({note})</span>}
      </summary>
      <ol className="mt-1 list-decimal space-y-1.5 pb-2 ps-6 marker:font-semibold">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  )
}
