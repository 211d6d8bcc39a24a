/** Every sentence that an approver reads, in English. */
import type { RemedyId } from '../rules/remedies/index.ts'
import { healthEn } from './health-en.ts'
import { onPremisesDeskEn } from './on-premises-en.ts'
import { callerEn, readOutEn } from './desk-vouch-en.ts'
import { asideEn } from './stopping-en.ts'
import { catalogues } from './catalogues.ts'
import { deskWords } from './desk-words.ts'
import { addedEn } from './added-en.ts'
import { byHandEn, fixedEn } from './by-hand-en.ts'
import { inDirectoryEn } from './in-directory-en.ts'

export const deskEn = {
  ...deskWords(catalogues.en),
  readOut: readOutEn,
  aside: asideEn,
  caller: callerEn,
  health: healthEn,
  added: addedEn,

  handedOver: {
    byHand: byHandEn,
    title: 'By hand, step by step',
    watching: 'Latchkey reads the account until it sees the change. This page says so by itself.',
    lastLook: (moment: string) => `Last look ${moment}: not there yet.`,
    noLook: 'The first look is under way.',
    lookNow: {
      title: 'Once you have made the change',
      lead: 'The account shows this change, so Latchkey closes the request as soon as it sees it. Microsoft can take a few minutes to show it.',
      go: 'Look at the account now',
    },
    giveBack: {
      title: 'Give it back to the queue',
      lead: 'If you can’t do it after all. Earlier approvals no longer count, and the person is told nothing new.',
      go: 'Give it back to the queue',
    },
    account: 'Open the account in the Entra admin centre',
    steps: {
      wait: [],
      'reset-password': [
        'Be sure who is asking: meet them, or call back a number that the organisation already knew.',
        'Open the account. For a synced account, reset it on-premises, or send the person to Microsoft’s own reset if they are registered for it.',
        'Choose “Reset password”. Give the temporary password by voice to the person alone; never by mail.',
        'Choose “Revoke sessions”, so that whoever is signed in is signed out.',
      ],
      'unlock-on-premises': onPremisesDeskEn.steps,
      'temporary-access-pass': [
        'Be sure who is asking: meet them, or call back a number that the organisation already knew.',
        'In the Entra admin centre, under Authentication methods, see whether the policy for Temporary Access Pass is on and covers this person.',
        'Open the account, then “Authentication methods”, “Add authentication method”, “Temporary Access Pass”: one-time, for the shortest time.',
        'Give it to the person alone, by voice; never by mail. They set up the new method within 10 minutes of signing in.',
      ],
      'end-sessions': ['Open the account.', 'Choose “Revoke sessions” and confirm.'],
      'disable-sign-in': [
        'Open the account. A synced account is turned off on-premises.',
        'Edit the account status, clear “Account enabled” and save.',
        'Revoke the sessions as well.',
      ],
      'enable-sign-in': [
        'Find out who switched sign-in off, and why. The audit log of the account says when.',
        'Open the account. A synced account is switched on on-premises.',
        'Edit the account status, tick “Account enabled” and save.',
      ],
      'remove-authenticator': [
        'Be sure who is asking: meet them, or call back a number that the organisation already knew.',
        'Open the account, then “Authentication methods”. Delete the method that is lost, and no other.',
      ],
      'sweep-mailbox': [
        'Reset the password and revoke all sessions first, if that has not been done.',
        'Look at forwarding: in the Exchange admin centre, open the mailbox, then “Manage mail flow settings”. Remove forwarding that the person does not know.',
        'Look at inbox rules, hidden ones too (Get-InboxRule -IncludeHidden): turn off those that delete, move to RSS or Notes, or forward outside.',
      ],
      'dismiss-risk': [
        'Be sure that the password was changed since the risk was seen, and that nothing strange goes on.',
        'In the Entra admin centre, under Identity Protection, “Risky users”, choose the person, then “Dismiss user risk”.',
        'Open the account and choose “Revoke sessions”: whoever is still signed in from before is signed out.',
      ],
      'mend-elsewhere': byHandEn.fixElsewhere.steps,
      'correct-leave-date': inDirectoryEn['correct-leave-date'].steps,
      'give-licence': inDirectoryEn['give-licence'].steps,
      'give-mailbox-access': inDirectoryEn['give-mailbox-access'].steps,
      'lift-sending-restriction': [
        'Reset the password and revoke all sessions. A restriction that is lifted first comes back within the hour, and the number of times is limited.',
        'Look at forwarding: in the Exchange admin centre, open the mailbox, then “Manage mail flow settings”. Remove forwarding that the person does not know.',
        'Look at inbox rules: those that delete, move to RSS or Notes, or forward outside. Turn them off; do not delete them yet.',
        'Open Restricted entities, choose the mailbox, then “Unblock” and go through the pages to the end.',
      ],
    } satisfies Readonly<Record<RemedyId, readonly string[]>>,
    onWord: {
      watching: 'Latchkey cannot look into this. It is closed by what you say that you saw.',
      means: 'You see in Microsoft’s portal whether it is so, and say it here. Nothing is closed without that.',
      steps: (address: string): readonly string[] => [
        `Open Restricted entities in Microsoft Defender and look for the mailbox ${address}.`,
        'If it is not in the list, say so below. Nothing else has to be done.',
        'If it is, make the account safe first: reset the password, revoke all sessions, look at forwarding and inbox rules. A restriction that is lifted first comes back within the hour, and the number of times is limited.',
        'Then choose the mailbox, “Unblock”, and go through the pages to the end. Say so below.',
      ],
      title: 'Say what you saw',
      lead: 'It is recorded with your name, and the person is told that an administrator looked and not Latchkey.',
      saw: {
        lifted: 'I looked in the Microsoft Defender portal: released',
        'not-restricted': 'I looked in the Microsoft Defender portal: not restricted',
        mended: fixedEn.saw,
      },
      said: {
        lifted: (name: string) => `${name} looked in the Microsoft Defender portal: released. Latchkey did not see it.`,
        'not-restricted': (name: string) =>
          `${name} looked in the Microsoft Defender portal: not restricted. Latchkey did not see it.`,
        mended: fixedEn.said,
      },
    },
    after: {
      'lift-sending-restriction':
        'Sending usually works within an hour, at most after a day. Microsoft limits how often one mailbox can be unblocked and does not say how often; past that only its support can.',
    } as Readonly<Partial<Record<RemedyId, string>>>,
  },
}
