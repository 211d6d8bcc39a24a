import { PasskeyGuide } from '#app/_ui/passkey-guide.tsx'
import { Signal, type SignalKind } from '#app/_ui/signal.tsx'
import type { Door } from '#lib/use-cases/employee/door.ts'
import type { DoorAfterwards } from '#lib/rules/account/sms-voice-retirement.ts'
import { wordsFor } from '#lib/words/index.ts'
import { day } from '#lib/words/time.ts'
import type { Place } from './place.ts'

const SIGNAL: Readonly<Record<DoorAfterwards, SignalKind>> = {
  'not-affected': 'open',
  open: 'open',
  passkey: 'shut',
  nothing: 'wait',
  unknown: 'wait',
}

/** Whether Microsoft lets them in once its own texts and calls have ended, and the way to be ready. */
export function DoorAtMicrosoft({ door, language, settings, now }: Place & { door: Door }) {
  const { door: said, announced } = wordsFor(language).passkeyDay
  const isAhead = now < door.day
  return (
    <section aria-labelledby="door" className="mt-10">
      <h2 id="door" className="text-lead">
        {isAhead ? said.title({ from: day(door.day, language, 'UTC') }) : said.over}
      </h2>
      <p className="mt-2">
        <Signal kind={SIGNAL[door.afterwards]}>{said.says[door.afterwards]}</Signal>
      </p>
      {door.afterwards === 'passkey' && (
        <>
          <p className="mt-2 text-quiet">{announced}</p>
          <PasskeyGuide {...{ language, settings, now }} from={door.day} isAsked={false} />
        </>
      )}
    </section>
  )
}
