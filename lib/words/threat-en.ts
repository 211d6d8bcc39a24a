/** The switch of threat mode, as the desk reads it, in English. */
import { type Letter, paragraphs, type ThreatFacts } from './facts.ts'
import { pluralIn } from './plural.ts'

const plural = pluralIn('en')

export const threatEn = {
  link: 'Threat mode',
  title: 'Threat mode',
  lead: 'While it is on, nobody changes anything by themselves: every request comes to this queue, approvals that nobody has collected and waits that run come back to it, and claimants read a banner that says so. Proofs, findings and codes go on as usual.',
  off: 'It is off.',
  onSince: (since: string) => `On since ${since}.`,
  onUntil: (until: string) => `It ends by itself: ${until}.`,
  onByFile: 'The policy file keeps it on. It ends where that is changed, and not here.',
  by: (name: string) => `Last moved by ${name}.`,
  reasonWas: 'Reason on record',
  whoMay: 'Any approver switches it on or makes it last longer. Less takes two administrators.',
  reason: 'Reason, for the record',
  reasonHint: 'At most 300 characters. Claimants are not shown it.',
  howLong: 'For how long, from now',
  hours: (hours: number) =>
    hours < 48 ? plural(hours, { one: 'hour', other: 'hours' }) : plural(hours / 24, { one: 'day', other: 'days' }),
  offNow: 'Off at once',
  onTitle: 'Switch it on',
  onGo: 'Switch threat mode on',
  extendTitle: 'Make it last longer',
  extendGo: 'Make it last longer',
  easeTitle: 'Switch it off, or make it shorter',
  easeLead: 'You would be the first of two administrators. Nothing changes until another one agrees within the hour.',
  easeGo: 'Ask for it',
  asked: (name: string) => `${name} asks for less.`,
  askedOff: 'It would be switched off at once.',
  askedUntil: (until: string) => `It would end sooner: ${until}.`,
  agreeTitle: 'A second administrator is needed',
  agreeGo: 'Agree and carry it out',
  awaitsAnother: 'Another administrator has to agree; it cannot be the one who asked.',
  awaitsAdministrator: 'A second administrator has to agree.',
  did: {
    'switch-on': 'Threat mode is on. Every instance follows at its next question.',
    ease: 'Asked. Another administrator has to agree within the hour.',
    agree: 'Carried out.',
  } as Readonly<Record<string, string>>,
  letter: ({ organisation, since, until, reason, by, easing, address }: ThreatFacts): Letter => ({
    subject: easing
      ? `Threat mode: ${easing.by} asks for less (${organisation})`
      : since
        ? `Threat mode is on (${organisation})`
        : `Threat mode is off (${organisation})`,
    body: paragraphs(
      since
        ? `Threat mode is on since ${since}, until ${until ?? ''}. Every request of account recovery comes to the desk.`
        : 'Threat mode is off. Account recovery follows the policy file again.',
      easing &&
        `${easing.by} asks ${easing.until ? `that it end at ${easing.until}` : 'that it be switched off at once'}: ${easing.reason}. A second administrator has to agree within the hour.`,
      by !== '' && !easing ? `Changed by ${by}: ${reason}` : null,
      `If nobody at the desk did that, look at once:\n${address}`,
    ),
  }),
}
