/** The wait that stands in for the age of a method (rule R17), in English. It never says which method. */
import { type CoolingFacts, type Letter, paragraphs } from './facts.ts'
import { noLinkEn } from './stopping-en.ts'

/** One link ends the new password, the other the whole recovery: what each does comes before it. */
const waitLetter = (facts: CoolingFacts, subject: string, what: string, ifYou: string): Letter => ({
  subject,
  body: paragraphs(
    `Hello ${facts.name},`,
    what,
    ifYou,
    facts.cancelAddress &&
      `If you are not sure that it was you, cancel only the new password with this link. An administrator then looks at the request. The page asks you before anything happens.\n${facts.cancelAddress}`,
    facts.stopAddress &&
      `If you are sure that it was not you, stop the whole recovery with this link. The page shows what that changes before you confirm.\n${facts.stopAddress}`,
    facts.cancelAddress || facts.stopAddress ? null : noLinkEn(null),
    `Your reference: ${facts.reference}. Quote it when you call.`,
    `See where the request stands:\n${facts.statusAddress}`,
    `Nobody at ${facts.organisation} will ever ask you for a code or a password.`,
    `Service desk: ${facts.help}`,
  ),
})

export const coolingEn = {
  /** On the findings page, before the button. */
  decision: (when: string) =>
    `It can be done after a wait, not before ${when}. Your older addresses hear of it and can cancel it; then you come back and finish.`,
  button: 'Begin the wait',
  name: 'Waiting before the change',
  title: (when: string) => `You can choose a new password, but not before ${when}`,
  why: 'Why we wait',
  lead: 'The wait gives the owner of the account time to say no, in case somebody else is asking. Only working hours count.',
  next: 'We write to you when the time has come. Then go back to this browser, and prove once more that it is you. You may close the page until then.',
  until: 'Until',
  over: 'now',
  state: {
    name: 'Waiting before the change',
    next: 'We write when the time has come. Then go on in the browser where you began.',
  },
  verifyTitle: 'The wait is over. Show once more that it is you',
  verifyLead: 'The last step needs fresh proof, by both of the ways that you used before the wait.',
  askPerson: 'Ask an administrator instead',
  begun: (facts: CoolingFacts): Letter =>
    waitLetter(
      facts,
      `A change to your ${facts.organisation} account is waiting until ${facts.endsAt}`,
      `Someone, we hope you, wants to set a new password for your ${facts.organisation} account through account recovery. We wait until ${facts.endsAt} before it can be done, so that you can say no. Nothing in your account has been changed so far.`,
      'If it is you, there is nothing to do now. We write again when the time has come.',
    ),
  ended: (facts: CoolingFacts): Letter =>
    waitLetter(
      facts,
      `The wait is over: come back and finish (${facts.organisation})`,
      `The wait before a new password can be set for your ${facts.organisation} account is over. Nothing in your account has been changed so far.`,
      `If it is you, go back to the recovery page, on the device and in the browser where you started, and prove once more that it’s you. You can do this until ${facts.finishBy}.`,
    ),
  cancel: {
    title: 'Cancel the change?',
    lead: (reference: string, until: string) =>
      `Somebody wants to set a new password for your account, under the reference ${reference}. It cannot be done before ${until}.`,
    leadAsked: (reference: string) =>
      `Somebody wants to set a new password for your account, under the reference ${reference}, and has asked an administrator for it.`,
    leadGivenUp: (reference: string) =>
      `Somebody wanted to set a new password for your account, under the reference ${reference}. They have given it up. If that was not you, tell us here.`,
    will: 'What will happen when you press the button',
    consequences: [
      'The change stops, and so does any other change to this account that is waiting. Nothing in your account is touched.',
      'An administrator looks at it, and talks to whoever asked.',
      'For 30 days, two administrators have to agree before this site lets anybody into your account. You too would have to wait for them.',
    ],
    go: 'Cancel it',
    wasMe: 'If it was you, close this page. Nothing happens.',
    doneTitle: 'It is cancelled',
    doneLead:
      'The change has stopped, and an administrator looks at it. If something about your account worries you, talk to a person now.',
    overTitle: 'There is nothing left to cancel',
    overLead:
      'This wait has ended. If the password was changed and it was not you, use the link in the message about that change, or talk to a person now.',
    unknownTitle: 'This link is no longer good',
    unknownLead: 'If something about your account worries you, talk to a person now.',
  },
  desk: {
    title: 'Cooling off',
    why: 'One of the proofs rests on a method that is younger than the freshness window. Policy lets working hours stand in for its age.',
    since: 'Began',
    until: 'Ends, and then takes fresh proofs',
    ended: 'Ended',
    cancelled: 'Cancelled, from one of the older addresses. It counts no more.',
    told: (channels: number) =>
      channels === 1
        ? 'One older address was told, and can cancel.'
        : `${channels} older addresses were told, and can cancel.`,
    notTold: 'The older addresses are being told.',
    fresh: 'too fresh',
  },
}
