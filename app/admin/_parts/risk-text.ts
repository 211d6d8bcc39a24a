/** Each sign of risk as a sentence with its time, for the page and for other systems. */
import type { Place } from '#app/admin/place.ts'
import type { RiskSign, Unchecked } from '#lib/rules/request/risk/risk-sign.ts'
import { dayAndClock } from '#lib/words/time.ts'

type Reader = Pick<Place, 'words' | 'language' | 'timeZone'>

/** One sentence, with the moment that the sign rests on. `days`: the freshness window. */
export function riskText(sign: RiskSign, { words, language, timeZone }: Reader, days: number): string {
  const { risk } = words.desk.background
  const when = dayAndClock(sign.at, language, timeZone)
  switch (sign.sign) {
    case 'lost-phone-signs-in':
      return risk.lostPhone({
        when,
        where: words.findings.from(sign.app, sign.operatingSystem, sign.city) ?? words.desk.background.device.unknown,
      })
    case 'after-spray':
      return risk.afterSpray({ when, count: sign.count, minutes: sign.minutes })
    case 'again-this-week':
      return sign.count > 1
        ? risk.againSeveral({ when, reference: sign.reference, count: sign.count })
        : risk.again({ when, reference: sign.reference })
    case 'new-device':
      return risk.newDevice({ when, device: sign.device })
    case 'new-network':
      return risk.newNetwork({ when })
    case 'new-manager':
      return sign.name ? risk.newManagerBy({ when, name: sign.name }) : risk.newManager({ when })
    case 'fresh-method':
      return sign.method
        ? risk.freshMethod({ when, method: words.desk.methodKinds[sign.method], days })
        : risk.freshUnnamed({ when, days })
    case 'decider-changed-methods':
      return sign.isReader ? risk.youChanged({ when }) : risk.approverChanged({ when, name: sign.name })
  }
}

/** What could not be read, and why. */
export const uncheckedText = ({ source, why }: Unchecked, { words }: Reader): string => {
  const { risk, whyUnseen } = words.desk.background
  return risk.unchecked({ source: risk.sources[source], why: whyUnseen[why] })
}
