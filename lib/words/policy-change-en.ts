/** A policy file that grants more than was confirmed, as the desk reads it, in English. */
import { type Letter, paragraphs, type PolicyChangeFacts } from './facts.ts'

export const policyChangeEn = {
  title: 'A change of the policy file',
  lead: 'The policy file on the server grants more than two administrators have confirmed. Until they do, the stricter of both is in force, line by line.',
  none: 'Nothing waits to be confirmed: the policy file is in force as it was read.',
  notice: 'The policy file grants more than was confirmed. Two administrators have to agree.',
  noticeGo: 'Look at it',
  line: 'Line',
  before: 'In force',
  after: 'In the file',
  whoMay:
    'Confirming takes two administrators, each signed in afresh. If nobody should have changed the file, change it back and find out who did.',
  go: 'Confirm as the first of two',
  goSecond: 'Confirm; it takes effect at the next start',
  agreed: (name: string) => `${name} has confirmed it.`,
  awaitsAnother: 'Another administrator has to confirm it as well.',
  did: 'Noted. Confirmed by two, it takes effect when each instance is started again.',
  letter: ({ organisation, lines, by, address }: PolicyChangeFacts): Letter => ({
    subject:
      lines.length > 0
        ? `The policy file of account recovery grants more (${organisation})`
        : `A change of the policy file was confirmed (${organisation})`,
    body: paragraphs(
      lines.length > 0
        ? `The policy file grants more than was confirmed, in: ${lines.join(', ')}. The stricter of both is in force until two administrators confirm it.`
        : 'Two administrators have confirmed a change that grants more. It takes effect when each instance is started again.',
      by ? `${by} has confirmed it; one more has to.` : null,
      `If nobody should have changed it, look at once:\n${address}`,
    ),
  }),
}
