/** What one administrator eases alone, where no two can be told apart, in English. */
import { type EaseAloneFacts, type Letter, paragraphs } from './facts.ts'

export const easeAloneEn = {
  lead: 'We cannot tell that there are two different administrators, and the policy file lets one of them ask alone. Everybody at the desk is told at once; it takes effect 24 hours later unless somebody cancels it.',
  askedThreat: (name: string, at: string) =>
    `${name} has asked to switch threat mode off or shorten it. It takes effect at ${at}, unless somebody cancels it.`,
  askedPolicy: (name: string, at: string) =>
    `${name} has confirmed a policy file that grants more. It takes effect at ${at}, unless an administrator cancels it.`,
  look: 'Look at it',
  cancel: 'Cancel it',
  cancelled: 'Cancelled.',
  letter: ({ organisation, what, administrator, because, effectAt, address }: EaseAloneFacts): Letter => ({
    subject:
      what === 'threat'
        ? `${administrator} asks for less guard alone (${organisation})`
        : `${administrator} confirms a policy that grants more alone (${organisation})`,
    body: paragraphs(
      what === 'threat'
        ? `${administrator} has asked to switch threat mode off or shorten it: ${because}.`
        : `${administrator} has confirmed a policy file that grants more, in: ${because}.`,
      `We cannot tell that there are two different administrators, so nobody else has to agree. It takes effect at ${effectAt}.`,
      `If that is not right, cancel it before then:\n${address}`,
    ),
  }),
}
