/** Letters to the desk's own mailbox about threat mode, the policy file and the record (rules R10, R16, R19). */
import type { Catalogues } from './catalogues.ts'
import {
  type EaseAloneFacts,
  type Letter,
  paragraphs,
  type PolicyChangeFacts,
  type ThreatFacts,
} from './letter-facts.ts'

/** `lines`: the hand-overs of the key and the newest checkpoint, as they are printed in the log. */
export interface CheckpointFacts {
  readonly organisation: string
  readonly lines: readonly string[]
  readonly publicKey: string
}

/** In one language. That threat mode was turned on or off, or that one administrator asked for less of it. */
export const threatLetter =
  ({ letter }: Catalogues['threat-mode']) =>
  ({ organisation, since, until, reason, by, easing, address }: ThreatFacts): Letter => {
    const asked = easing && { by: easing.by, reason: easing.reason }
    return {
      subject: asked
        ? letter.asked.subject({ by: asked.by, organisation })
        : letter[since ? 'on' : 'off'].subject({ organisation }),
      body: paragraphs(
        since ? letter.on.what({ since, until: until ?? '' }) : letter.off.what,
        asked && (easing.until ? letter.asked.sooner({ ...asked, until: easing.until }) : letter.asked.off(asked)),
        by !== '' && !asked ? letter.by({ by, reason }) : null,
        `${asked ? letter.asked.look : letter.look}\n${address}`,
      ),
    }
  }

/** In one language. That the policy file grants more than was confirmed (`lines`), or that two have confirmed it (none). */
export const policyChangeLetter =
  ({ letter }: Catalogues['policy-change']) =>
  ({ organisation, lines, by, address }: PolicyChangeFacts): Letter => ({
    subject: letter[lines.length > 0 ? 'grantsMore' : 'confirmed'].subject({ organisation }),
    body: paragraphs(
      lines.length > 0 ? letter.grantsMore.what({ lines: lines.join(', ') }) : letter.confirmed.what,
      by && letter.by({ by }),
      `${lines.length > 0 ? letter.grantsMore.look : letter.look}\n${address}`,
    ),
  })

/** In one language. That one administrator eases something alone, and until when it can be cancelled. */
export const soleAdministratorLetter =
  ({ letter }: Catalogues['sole-administrator']) =>
  (facts: EaseAloneFacts): Letter => ({
    subject: letter[facts.what].subject(facts),
    body: paragraphs(letter[facts.what].what(facts), letter.alone(facts), `${letter.cancel}\n${facts.address}`),
  })

/** `count`: working administrators. */
interface FewAdministratorsFacts {
  readonly organisation: string
  readonly count: number
  readonly address: string
}

/** In one language. That fewer than two working administrators are left. */
export const fewAdministratorsLetter =
  ({ few }: Catalogues['running']) =>
  ({ organisation, count, address }: FewAdministratorsFacts): Letter => ({
    subject: few.subject({ count, organisation }),
    body: paragraphs(few.what({ count }), few.costs, `${few.fix}\n${address}`),
  })

/** In one language. Where the record ends, signed, to be kept elsewhere. */
export const checkpointLetter =
  ({ letter }: Catalogues['record']) =>
  ({ organisation, lines, publicKey }: CheckpointFacts): Letter => ({
    subject: letter.subject({ organisation }),
    body: paragraphs(letter.keep, lines.join('\n'), letter.publicKey({ publicKey }), letter.check, letter.daily),
  })
