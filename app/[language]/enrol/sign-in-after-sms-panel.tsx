import { PasskeyGuide } from '#app/_ui/passkey-guide.tsx'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import type { SignInAfterSms } from '#lib/use-cases/employee/sign-in-after-sms.ts'
import type { SignInAfterwards } from '#lib/rules/account/sms-voice-retirement.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import type { Place } from './place.ts'

const SIGNAL: Readonly<Record<SignInAfterwards, SignalKind>> = {
  'not-affected': 'open',
  open: 'open',
  passkey: 'shut',
  nothing: 'wait',
  unknown: 'wait',
}

/** Whether Microsoft lets them in once its own texts and calls have ended, and the way to be ready. */
export function SignInAfterSmsPanel({ afterSms, language, settings, now }: Place & { afterSms: SignInAfterSms }) {
  const { door: said, announced } = wordsFor(language).passkeyDay
  const isAhead = now < afterSms.day
  return (
    <section aria-labelledby="door" className="mt-10">
      <h2 id="door" className="text-lead">
        {isAhead ? said.title({ from: day(afterSms.day, language, 'UTC') }) : said.over}
      </h2>
      <p className="mt-2">
        <Signal kind={SIGNAL[afterSms.afterwards]}>{said.says[afterSms.afterwards]}</Signal>
      </p>
      {afterSms.afterwards === 'passkey' && (
        <>
          <p className="mt-2 text-quiet">{announced}</p>
          <PasskeyGuide {...{ language, settings, now }} from={afterSms.day} isAsked={false} />
        </>
      )}
    </section>
  )
}
