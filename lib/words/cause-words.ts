/** What is said of each cause whose headline depends on what was found, and of those whose headline does not. */
import { calledName } from './client-kind.ts'
import type { Catalogues } from './catalogues.ts'
import { describeDevice } from './describe-device.ts'
import type { CauseFacts } from './letter-facts.ts'

/** What is said of one cause. */
export interface CauseWords {
  readonly name: string
  readonly headline: (facts: CauseFacts) => string
  readonly meaning: string
  readonly canDo: string
  readonly whoElse: string
}
type Stated = Omit<CauseWords, 'headline'> & { readonly headline: string }

const stated = (said: Stated): CauseWords => ({ ...said, headline: () => said.headline })

/** The causes of one language, by id. */
export function causeWords({ causes, where }: Pick<Catalogues, 'causes' | 'where'>) {
  const device = describeDevice(where)
  const {
    'smart-lockout': lockout,
    'wrong-passwords-one-device': oneDevice,
    'wrong-passwords-by-others': byOthers,
    'not-assigned': notAssigned,
    'consent-missing': consentMissing,
    'on-premises-locked': lockedThere,
    'on-premises-hours': hours,
    'text-or-voice-only': textOrVoice,
    ...others
  } = causes
  type Other = keyof typeof others
  const ids = Object.keys(others) as readonly Other[]
  return {
    ...(Object.fromEntries(ids.map((id) => [id, stated(others[id])])) as Readonly<Record<Other, CauseWords>>),
    'smart-lockout': {
      ...lockout,
      headline: ({ until, over }: CauseFacts) =>
        until && !over ? lockout.headline.until({ until }) : lockout.headline.past,
    },
    'wrong-passwords-one-device': {
      ...oneDevice,
      headline: ({ app, device: system, place }: CauseFacts) => {
        const said = { where: device.where(app, system) }
        return place ? oneDevice.headline.at({ ...said, place }) : oneDevice.headline.anywhere(said)
      },
    },
    'wrong-passwords-by-others': {
      ...byOthers,
      headline: ({ place }: CauseFacts) => (place ? byOthers.headline.at({ place }) : byOthers.headline.anywhere),
    },
    'not-assigned': {
      ...notAssigned,
      headline: ({ app }: CauseFacts) =>
        app ? notAssigned.headline.of({ app: calledName(app) }) : notAssigned.headline.unnamed,
    },
    'consent-missing': {
      ...consentMissing,
      headline: ({ app }: CauseFacts) =>
        app ? consentMissing.headline.of({ app: calledName(app) }) : consentMissing.headline.unnamed,
    },
    'on-premises-locked': {
      ...lockedThere,
      headline: ({ until, over }: CauseFacts) =>
        until && !over ? lockedThere.headline.until({ until }) : lockedThere.headline.past,
    },
    'on-premises-hours': {
      ...hours,
      headline: ({ until, over }: CauseFacts) =>
        until && !over ? hours.headline.from({ until }) : hours.headline.unknown,
    },
    'text-or-voice-only': {
      ...textOrVoice,
      headline: ({ from }: CauseFacts) => (from ? textOrVoice.headline.from({ from }) : textOrVoice.headline.unknown),
    },
  }
}
