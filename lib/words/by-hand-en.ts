/** What is done by hand for accounts that are not kept here alone, in English: at the desk, and as the claimant hears of it. */
import type { ByHandClass, ByHandPortal } from '../rules/request/manual-steps.ts'
import type { RemedyId } from '../rules/remedies/index.ts'

const SURE =
  'Be sure who is asking: meet them, or call back a number that the organisation already knew before this began.'
export const SHARED_MAILBOX_EN: readonly string[] = [
  'Give its password to nobody, and leave sign-in switched off: a shared mailbox needs neither.',
  'Find out who answers for it in your organisation. They have to agree.',
  'In the Exchange admin centre, open the mailbox, then “Delegation”. Add the person to “Read and manage” and, if they are to send from it, to “Send as”.',
  'They open it from their own account; in Outlook it can take an hour to appear.',
  'For a room, a device or a program: whoever runs it changes what it signs in with.',
]

/** `first` and `last` stand around whatever is done; `steps` take the place of the usual ones. */
export interface ByHandWords {
  readonly lead: string
  readonly first: readonly string[]
  readonly steps: Readonly<Partial<Record<RemedyId, readonly string[]>>>
  readonly last: readonly string[]
}

export const byHandEn = {
  classes: {
    privileged: {
      lead: 'A privileged account. Two people do this together, and only somebody who holds Privileged Authentication Administrator or Global Administrator can change its password or its methods.',
      first: [
        'Bring a second administrator in before you begin. One of you makes sure who is asking, face to face or on a number that the organisation already knew; the other makes the change.',
        'Sign in with an account that holds Privileged Authentication Administrator or Global Administrator. Where the role is eligible only, activate it first in Privileged Identity Management. Never use an account of the person themselves.',
      ],
      steps: {},
      last: [
        'Look together through “Assigned roles” and “Authentication methods” of the account, and take off what neither of you can explain.',
      ],
    },
    guest: {
      lead: 'A guest. Password, second proof and locks belong to the organisation or the provider that the address comes from; nothing of them can be changed here.',
      first: [],
      steps: {
        'mend-elsewhere': [
          'Open the account and read its user principal name: what stands before #EXT# is the address at home. “Identities” names the provider.',
          'Have the person sign in at home first, at myaccount.microsoft.com or on their provider’s own page. If that fails, only the help desk there can fix it.',
          'If they can sign in at home and not here: on the overview of the account, under “B2B collaboration”, choose “Reset redemption status”, or send the invitation again where it was never accepted.',
          'If it is still refused, look at the cross-tenant access settings: whether people of that organisation may come in, and whether its second proof is trusted.',
        ],
        'end-sessions': [
          'Microsoft does not end a guest’s sessions from here: their own organisation has to.',
          'To shut them out here at once, open the account, edit its properties and take “Account enabled” away.',
        ],
      },
      last: [],
    },
    federated: {
      lead: 'The account signs in through the organisation’s own sign-in service. Password and locks are kept there, and Microsoft hears only how it ended.',
      first: [],
      steps: {
        'mend-elsewhere': [
          'Open the domain names and see which service the domain of this account is federated with.',
          'Have the people who run that service look for the account: locked, disabled, password expired, or refused by one of its rules.',
          'With AD FS: Get-AdfsAccountActivity shows a lock of its extranet, Reset-AdfsAccountLockout ends it. The account itself is in Active Directory.',
          'If the service lets the person in and Microsoft refuses them: compare the immutable id on both sides, and see whether Entra ID knows the signing certificate that the service uses now.',
        ],
        'reset-password': [
          SURE,
          'Reset the password in the sign-in service, or in the directory behind it. The Entra admin centre cannot: it holds no password for a federated domain.',
          'Give the temporary password by voice to the person alone; never by mail.',
          'Open the account here and choose “Revoke sessions”, so that whoever is signed in is signed out.',
        ],
        'remove-authenticator': [
          SURE,
          'Where the organisation’s own sign-in service asks for the second proof, it is replaced there.',
          'Where Microsoft asks for it: open the account, then “Authentication methods”. Delete the method that is lost, and no other.',
        ],
      },
      last: [],
    },
    synced: {
      lead: 'The account comes from the organisation’s own Active Directory. What belongs to that directory is changed there; changed in Entra ID alone, it is refused or undone.',
      first: [],
      steps: {
        'mend-elsewhere': [
          'In Active Directory, look at the account: locked, disabled, expired, limited to certain hours or computers.',
          'If the account is well: open Entra Connect, and see whether the agents of pass-through authentication are active and when synchronisation last ran.',
          'Tell the person when to try again.',
        ],
        'reset-password': [
          SURE,
          'In Active Directory Users and Computers, find the account, choose “Reset Password” and tick “Unlock the user’s account”.',
          'Give the temporary password by voice to the person alone; never by mail.',
          'Open the account in the Entra admin centre and choose “Revoke sessions”.',
          'With password hash synchronisation Microsoft 365 knows the new password after about 2 minutes; with pass-through authentication it counts at once. Whether Entra ID then shows a new date is not documented: if it does not, close the request on your word.',
        ],
        'enable-sign-in': [
          'Find out who disabled the account in Active Directory, and why.',
          'Enable it there, and see whether it has expired or is limited to certain hours.',
          'Entra ID follows with the next synchronisation, usually within 30 minutes. On the server of Entra Connect, Start-ADSyncSyncCycle -PolicyType Delta begins one at once.',
        ],
      },
      last: [],
    },
    shared: {
      lead: 'A shared mailbox, a room, or another account that is nobody’s own. Nobody signs in to it; people open it from their own accounts.',
      first: [],
      steps: {
        'mend-elsewhere': SHARED_MAILBOX_EN,
        'reset-password': SHARED_MAILBOX_EN,
        'temporary-access-pass': SHARED_MAILBOX_EN,
        'enable-sign-in': SHARED_MAILBOX_EN,
      },
      last: [],
    },
  } satisfies Readonly<Record<ByHandClass, ByHandWords>> as Readonly<Record<ByHandClass, ByHandWords>>,
  portals: {
    restrictedSenders: 'Open Restricted entities in Microsoft Defender',
    exchange: 'Open the Exchange admin centre',
    domains: 'Open the domain names in the Entra admin centre',
    crossTenant: 'Open the cross-tenant access settings',
    connect: 'Open Entra Connect',
    selfServiceReset: 'Microsoft’s own password reset, for the person',
  } satisfies Readonly<Record<ByHandPortal, string>>,
  /** Before it is taken over. */
  beginsWith: {
    'reset-password':
      'It begins with the password, goes on to the mailbox, and comes to the restriction last: each step opens here when the one before it is done.',
    'sweep-mailbox':
      'It begins with the mailbox and comes to the restriction when that is clean: the step opens here by itself.',
  } as Readonly<Partial<Record<RemedyId, string>>>,
  /** Of a chain. */
  goesOn: 'After that this page shows the next step: mailbox, then restriction.',
  onWord: {
    watching: 'Latchkey looks, and may not be able to tell whether it is done. Once it is, say so here.',
    title: 'Say that it is done',
    lead: 'It is recorded with your name, and the person is told that an administrator says so and Latchkey did not see it.',
    second:
      'Two people look after a privileged account: whoever took it over has somebody else look, and say here that it is done.',
  },
  fixElsewhere: {
    act: 'Have it fixed where it is kept',
    handOverTo: 'Take over having it fixed where it is kept',
    steps: [
      'Find out where the account is kept: at another organisation, at the organisation’s own sign-in service, or in its own directory.',
      'Have the people there look into it.',
    ],
  },
}

/** Who does what, what to do meanwhile, and what is seen afterwards: told at aal2, since it tells what kind of account it is. */
export const byHandClaimantEn: Readonly<
  Record<ByHandClass, { readonly lead: string; readonly meanwhile: string; readonly next: string }>
> = {
  privileged: {
    lead: 'Administrators make the change together in Microsoft’s own tools, and make sure of you first: face to face, or on a number that the organisation already knew.',
    meanwhile: 'Be reachable on that number, or come to the desk. Do not try to sign in before you hear from them.',
    next: 'We read your account until we see the change, or until an administrator tells us that it is done. This page then shows it, and we write to your registered addresses, if you have any.',
  },
  guest: {
    lead: 'Your own organisation, or the provider that your address comes from, has to fix it. An administrator here looks at your invitation, and at whether your organisation may come in.',
    meanwhile:
      'Sign in where you are at home. If that fails too, call the help desk there; nothing of your password can be changed from here.',
    next: 'When you can sign in here again, open this page once more and press “I’m in again”. A sign-in from a device and a place that you have used before closes the request as well; otherwise the administrator tells us, and we write to you.',
  },
  federated: {
    lead: 'The people who run your organisation’s own sign-in page look into it there, where your password is kept.',
    meanwhile:
      'If that page has a way of its own to reset a password, you may use it. A new password is told to you in person or by telephone, never by mail.',
    next: 'When you can sign in again, open this page once more and press “I’m in again”. A sign-in from a device and a place that you have used before closes the request as well; otherwise the administrator tells us, and we write to you.',
  },
  synced: {
    lead: 'An administrator makes the change in your organisation’s own directory, where your account and your password are kept.',
    meanwhile:
      'Be reachable: a new password is told to you in person or by telephone, never by mail. Until then do not try the old one again.',
    next: 'Microsoft 365 knows a new password after a few minutes; an account that is switched on again there, after about half an hour. We look until we see it, or the administrator tells us, and then write to you.',
  },
  shared: {
    lead: 'This account belongs to nobody alone, and nobody signs in to it. An administrator asks whoever answers for it, and gives you access from your own account.',
    meanwhile: 'Sign in with your own account, and go on working there.',
    next: 'The mailbox then appears in your own Outlook, which can take an hour. The administrator tells us when it is done, and we write to the addresses of this account.',
  },
}

export const fixElsewhereEn = {
  changed: 'The sign-in to your account was fixed in the system where your account is kept',
  name: 'Mended where it is kept',
  button: 'Ask for it to be fixed',
  consequences: [
    'The people who keep your account look into it: your own organisation, or those who run its sign-in.',
    'Nothing is changed in Microsoft 365.',
  ],
  verifiedAt: (clock: string) =>
    `Verified at ${clock}: since an administrator took it over, Microsoft’s record shows a sign-in from a device and a network that your account was used from before.`,
  title: 'You can sign in again',
}

export const fixedEn = {
  next: 'If you asked for this, try to sign in once. If it fails, start a new request with the error code that Microsoft shows.',
  title: 'An administrator says that it is done',
  lead: (clock: string) => `They said so at ${clock}. This site could not see it, so we did not check it ourselves.`,
  saw: 'It is done: I did it, or saw it there',
  said: (name: string) => `${name} says that it is done. Latchkey did not see it.`,
}
