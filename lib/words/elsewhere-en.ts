/** Letters to a manager or the desk, who hear of a recovery beside its owner, in English. */
import type { RemedyId } from '../rules/remedies/index.ts'
import type { DecidedBy, EnrolmentNews, NoticeId } from '../rules/request/job.ts'
import type { WhyElsewhere } from '../rules/organisation/second-listeners.ts'
import { type ElsewhereFacts, type EnrolmentElsewhereFacts, type Letter, paragraphs } from './facts.ts'
import { beginningEn } from './stopping-en.ts'

const CHANGED: Readonly<Record<RemedyId, string>> = {
  wait: 'the wait ended',
  'reset-password': 'the password was changed',
  'unlock-on-premises': 'the account was unlocked in the organisation’s own directory',
  'temporary-access-pass': 'somebody signed in with a pass from account recovery',
  'end-sessions': 'every device was signed out',
  'enable-sign-in': 'sign-in was switched on again',
  'disable-sign-in': 'sign-in was turned off again',
  'remove-authenticator': 'a lost sign-in method was removed',
  'sweep-mailbox': 'rules and forwarding in the mailbox were turned off',
  'lift-sending-restriction': 'the mailbox may send again',
  'dismiss-risk': 'the risk that Microsoft saw was dismissed',
  'mend-elsewhere': 'the account was fixed where it is kept',
  'correct-leave-date': 'the leave date in the directory was corrected',
  'give-mailbox-access': 'access to the shared mailbox was given',
  'give-licence': 'a licence was assigned',
}

const BY: Readonly<Record<DecidedBy, (approvers: number) => string>> = {
  owner: () => 'through account recovery and without an administrator',
  approver: (approvers) => (approvers > 1 ? 'after two administrators’ approval' : 'after an administrator’s approval'),
  'by-hand': () => 'by an administrator’s own hand',
  policy: () => 'as the step that follows a new password',
}

type Say = (facts: ElsewhereFacts) => string

/** What was approved, where it is known. */
const naming = ({ approved }: Pick<ElsewhereFacts, 'approved'>): string => (approved === null ? '' : `: ${approved}`)
const bracketed = ({ approved }: Pick<ElsewhereFacts, 'approved'>): string =>
  approved === null ? '' : ` (${approved})`
const approversIn = ({ approvers }: Pick<ElsewhereFacts, 'approvers'>): string =>
  approvers > 1 ? 'two administrators' : 'an administrator'

const changedBefore = ({ effects }: Pick<ElsewhereFacts, 'effects'>): string =>
  effects.length === 0
    ? 'It had changed nothing in the account.'
    : `Before it was stopped: ${effects.map(({ remedy, at }) => `${remedy === 'temporary-access-pass' ? 'a pass to sign in once was made' : CHANGED[remedy]}${at ? ` (${at})` : ', perhaps'}`).join('; ')}.`

const WHAT: Readonly<Record<NoticeId, Say>> = {
  proved: ({ name, organisation, at }) =>
    `On ${at}, someone passed an identity check to recover the ${organisation} account of ${name}.`,
  'code-replaced': ({ name, at }) => `On ${at}, a saved recovery code of ${name} was used to recover their account.`,
  vouched: ({ name, at }) =>
    `On ${at}, a colleague or an administrator confirmed that the person who is recovering the account of ${name} is ${name}, and read a code out to that person.`,
  'not-vouched': ({ name, at }) =>
    `On ${at}, somebody who was asked to vouch said that the person who is recovering the account of ${name} is not ${name}.`,
  recovered: ({ name, at, remedy }) => `On ${at}, through account recovery, for ${name}: ${CHANGED[remedy ?? 'wait']}.`,
  'pass-made': ({ name, at }) =>
    `On ${at}, a one-time Temporary Access Pass was made for ${name} and shown to whoever is recovering their account. It signs in without a password.`,
  queued: ({ name, at }) => `On ${at}, a request to recover the account of ${name} went to an administrator.`,
  'first-approval': (facts) =>
    `On ${facts.at}, the first of two administrators approved a request to recover the account of ${facts.name}${naming(facts)}. A second administrator has to approve it too.`,
  approved: (facts) =>
    `On ${facts.at}, ${approversIn(facts)} approved a request to recover the account of ${facts.name}${naming(facts)}.`,
  declined: ({ name, at }) => `On ${at}, an administrator declined a request to recover the account of ${name}.`,
  done: ({ name, at, remedy, decidedBy, approvers }) =>
    `On ${at}, ${BY[decidedBy](approvers)}, for ${name}: ${CHANGED[remedy ?? 'wait']}.`,
  'attested-lifted': ({ name, at }) => `On ${at}, an administrator said that the mailbox of ${name} may send again.`,
  'attested-not-restricted': ({ name, at }) =>
    `On ${at}, an administrator said that the mailbox of ${name} is not restricted.`,
  'attested-mended': ({ name, at }) =>
    `On ${at}, an administrator said that the account of ${name} was fixed where it is kept.`,
  'wait-over': ({ name, at }) => `As of ${at}, a lock on the account of ${name} should now be over.`,
  frozen: ({ name, at, ...facts }) =>
    `On ${at}, someone who reads an address of ${name} reported that a request to recover their account was not theirs. The request can do nothing more. ${changedBefore(facts)}`,
  'link-set-aside': ({ name, at }) =>
    `On ${at}, two approvers who checked ${name} turned off the “this wasn’t me” link of one of their addresses for 7 days.`,
  'lapse-soon': (facts) =>
    `As of ${facts.at}, an approval to recover the account of ${facts.name}${bracketed(facts)} has not been collected and will end soon.`,
  'approval-withdrawn': (facts) =>
    `On ${facts.at}, an approval to recover the account of ${facts.name}${bracketed(facts)} was withdrawn, because our staff started to check every change by hand. An administrator decides again.`,
  lapsed: (facts) =>
    `On ${facts.at}, an approval to recover the account of ${facts.name}${bracketed(facts)} ended, because nobody collected it.`,
}

const WHY: Readonly<Record<WhyElsewhere, Say>> = {
  'all-proved': ({ name }) =>
    `We tell you because every address at which ${name} would hear of it was itself used in the identity check. Whoever holds their phone and mailbox would be the only one to know.`,
  'only-address': ({ name }) =>
    `We tell you because ${name} has fewer than two addresses of their own at which they would hear of it.`,
  denied: () => 'We tell you because someone says that it was not the owner.',
  'set-aside': ({ name }) =>
    `We tell you because that link can no longer stop the recovery, and ${name} might not be the one who asked.`,
}

/** What somebody prepared as a way back into their account. */
const PREPARED: Readonly<Record<EnrolmentNews, (facts: EnrolmentElsewhereFacts) => string>> = {
  added: ({ name, organisation, at, things }) =>
    `On ${at}, this was added as a way to recover the ${organisation} account of ${name}: ${things}.`,
  removed: ({ name, organisation, at, things }) =>
    `On ${at}, this was removed from the ways to recover the ${organisation} account of ${name}: ${things}.`,
  cancelled: ({ name, organisation, at, things }) =>
    `On ${at}, someone who reads an older address of ${name} said that ${name} had not added this to their ${organisation} account: ${things}. We removed it.`,
  kept: ({ name, organisation, at, things }) =>
    `On ${at}, someone who reads an older address of ${name} said that ${name} had not removed this from their ${organisation} account: ${things}. It works again.`,
  suspended: ({ name, organisation, at, things }) =>
    `On ${at}, this was taken out of use for recovering the ${organisation} account of ${name}: ${things}. It stays so until an administrator has checked it with them.`,
  lifted: ({ name, organisation, at, things }) =>
    `On ${at}, an administrator put back a suspended way to recover the ${organisation} account of ${name}: ${things}.`,
}
const DISPUTED: readonly EnrolmentNews[] = ['cancelled', 'kept']

const whyPrepared = ({ news, listener, name }: EnrolmentElsewhereFacts): string => {
  if (listener === 'desk' && DISPUTED.includes(news))
    return 'We tell you because someone says that it was not the owner.'
  if (listener === 'desk' && news === 'suspended') return 'We tell you because an administrator has to look at it.'
  if (listener === 'desk' && news === 'lifted')
    return 'We tell you so that you can check that an administrator did this.'
  return `We tell you because ${name} has fewer than two addresses of their own at which they would hear of it.`
}

export const elsewhereEn = {
  enrolment: (facts: EnrolmentElsewhereFacts): Letter => ({
    subject: `A way back into the account of ${facts.name} (${facts.organisation})`,
    body: paragraphs(
      'Hello,',
      PREPARED[facts.news](facts),
      whyPrepared(facts),
      facts.listener === 'manager'
        ? `Ask ${facts.name}, in person or on a number that you already know, whether they know of this. If they do, there is nothing to do. If they don’t, call the service desk now: ${facts.help}`
        : `Check with ${facts.name}, in person or on a registered number, whether they know of this. If they do not know of this, treat the account as used by somebody else.${facts.news === 'suspended' ? ` Only if they do: what is suspended can be put back here:\n${facts.deskAddress}` : ''}`,
      `Nobody at ${facts.organisation} will ever ask you for a code or a password. You cannot stop or confirm anything by answering this message.`,
    ),
  }),
  letter: (facts: ElsewhereFacts): Letter => ({
    subject: `Account recovery for ${facts.name} (${facts.organisation}, ${facts.reference})`,
    body: paragraphs(
      'Hello,',
      WHAT[facts.which](facts),
      beginningEn(facts.beginning),
      WHY[facts.why](facts),
      facts.listener === 'manager'
        ? `Ask ${facts.name}, in person or on a number that you already know, whether they started this recovery. If they did, ${facts.why === 'denied' ? 'ask them to call the service desk' : 'there is nothing to do'}. If they did not, call the service desk now and quote the reference ${facts.reference}: ${facts.help}`
        : `Check with ${facts.name}, in person or on a registered number, whether they started this recovery. If they did not, open the request at once, stop it if it is still running, and take back what it has done. Request ${facts.reference}, for approvers:\n${facts.deskAddress}`,
      `Nobody at ${facts.organisation} will ever ask you for a code or a password. You cannot stop or confirm anything by answering this message.`,
    ),
  }),
}
