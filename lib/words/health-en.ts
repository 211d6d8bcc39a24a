/** The health page of the desk, in English. */
import type { MailRouteId } from '../rules/organisation/mail-route.ts'
import type { Demand } from '../rules/account/sign-in-context.ts'
import type { SourceStateId, UnreadableRows } from '../rules/diagnosis/source-state.ts'
import { onPremisesHealthEn } from './on-premises-en.ts'

export const healthEn = {
  link: 'Health',
  title: 'Health',
  lead: 'What Latchkey needs from Microsoft 365 and from your policy file, and how it stands. What people are told is less without some of it, and never wrong.',
  as: (clock: string) => `As of ${clock}. Nothing was asked of Microsoft for this page.`,
  grades: { bad: 'Needs you', less: 'Says less', unknown: 'Not known yet', good: 'In order' },
  all: 'Everything that was looked at is in order.',

  source: {
    accounts: {
      name: 'Accounts',
      without: 'No name leads to an account: nobody can recover anything here, and people are all that is left.',
    },
    methods: {
      name: 'Registered methods',
      without: 'No code is sent to a registered address or telephone.',
    },
    accountWrites: {
      name: 'Changes to accounts',
      without:
        'A new password, or sign-in turned on again, is refused by Microsoft. Every such request goes to a person.',
    },
    methodWrites: {
      name: 'Changes to sign-in methods',
      without:
        'A pass, or a method that should be removed, is refused by Microsoft. Every such request goes to a person.',
    },
    roles: {
      name: 'Administrator roles',
      without: 'Every account counts as privileged, so nobody can help themselves.',
    },
    groups: {
      name: 'Group memberships',
      without: 'Every account counts as privileged, so nobody can help themselves.',
    },
    eligibleGroups: {
      name: 'Groups that could be joined',
      without: 'Every account counts as privileged, so nobody can help themselves.',
    },
    domains: {
      name: 'Domains',
      without: 'Every account counts as privileged, so nobody can help themselves.',
    },
    mailboxes: {
      name: 'Kind of mailbox',
      without: 'Every account counts as privileged, so nobody can help themselves.',
    },
    leaveDates: {
      name: 'Leaving dates',
      without: 'Every account counts as privileged, so nobody can help themselves.',
    },
    signIns: {
      name: 'Sign-in log',
      without:
        'Lockouts, expired passwords and old saved passwords are not found. The page says that it could not look, and not that nothing is wrong.',
    },
    methodChanges: {
      name: 'Changes of methods',
      without:
        'Each account’s own log is asked, within a tight limit. Where that is not answered either, a method without a date of its own is no proof, and its owner needs another.',
    },
    registration: {
      name: 'Registration report',
      without: 'People with synced accounts are not pointed to Microsoft’s own reset.',
    },
    risk: {
      name: 'Accounts at risk',
      without:
        'An account that Microsoft holds to be at risk is not told from another, and what policy asks of such accounts is not asked.',
    },
    inboxRules: {
      name: 'Inbox rules',
      without: 'Rules that send mail outside or hide it are not found.',
    },
    sendingRestriction: {
      name: 'Restricted senders',
      without: 'Nobody is told that their mailbox may not send, and its release is not seen here.',
    },
    forwarding: {
      name: 'Forwarding of mailboxes',
      without: 'A mailbox that forwards everything outside is not found.',
    },
    lockoutRule: {
      name: 'Smart lockout settings',
      without: 'A lock is said to last at least 60 seconds, as Microsoft sets it, whatever your organisation has set.',
    },
    passes: {
      name: 'Temporary Access Passes',
      without: 'Nobody gets a pass for a lost second factor here; such requests go to a person.',
    },
    methodsPolicy: {
      name: 'Authentication methods policy',
      without:
        'Nobody is told in time that Microsoft’s texts and calls, which end in 2027, are all they have; nor afterwards why they are asked for a passkey.',
    },
    consents: {
      name: 'Applications let in',
      without: 'After “this wasn’t me”, what the intruder let applications do is not found.',
    },
    deskRoles: {
      name: 'Who holds a role at the desk',
      without:
        'Only approvers who have signed in here can be compared with each other, and a role that was taken away ends at the desk within 15 minutes instead of one.',
    },
    accessPolicies: {
      name: 'Conditional Access policies',
      without:
        'Nobody can tell what a strong sign-in demands, so none counts as strong: nobody can prepare or vouch, and the work account is one plain proof.',
    },
    onPremises: onPremisesHealthEn.source,
  } satisfies Readonly<Record<SourceStateId, { readonly name: string; readonly without: string }>>,

  state: {
    answered: (at: string) => `Answered, last at ${at}.`,
    refused: (since: string) => `Refused since ${since}.`,
    refusedUnknown: 'Refused.',
    still: (since: string) => `Not read since ${since}, though it should be all the time.`,
    neverRead: 'Not read so far, though it should be all the time.',
    'not-asked': 'Nobody has needed it yet.',
    'not-configured': 'Not switched on.',
  },
  unreadable: {
    'left-out': (rows: number, at: string) =>
      rows === 1
        ? `One row could not be read within the last day (last at ${at}) and was left out.`
        : `${rows} rows could not be read within the last day (last at ${at}) and were left out.`,
    worst: (rows: number, at: string) =>
      rows === 1
        ? `One row could not be read within the last day (last at ${at}). It counts as the worst that it may say.`
        : `${rows} rows could not be read within the last day (last at ${at}). They count as the worst that they may say.`,
    unseen: (rows: number, at: string) =>
      rows === 1
        ? `One row could not be read within the last day (last at ${at}). What it belonged to counts as not answered.`
        : `${rows} rows could not be read within the last day (last at ${at}). What they belonged to counts as not answered.`,
  } satisfies Readonly<Record<UnreadableRows['meaning'], (rows: number, at: string) => string>>,
  fix: {
    onPremises: onPremisesHealthEn.fix,
    role: (permissions: string, role: string) =>
      `Grant the actor’s application ${permissions} in Entra ID, with an administrator’s consent, and assign it the role ${role}. Where both are there, the last account lies outside the administrative unit of that role, or holds a role of its own.`,
    permission: (permissions: string) =>
      `Grant the reader’s application ${permissions} in Entra ID, with an administrator’s consent. It is tried again within an hour.`,
    licence: (licence: string) => `It takes ${licence}. Without that licence, nothing else is lost.`,
    permissionOrLicence: (permissions: string, licence: string) =>
      `Grant the reader’s application ${permissions} in Entra ID, with an administrator’s consent. Where that is granted, the tenant lacks ${licence}. It is tried again within an hour.`,
    unreadable:
      'Microsoft answers in a form that this version does not know. Nothing of a row is kept here; if it lasts, look for a newer version.',
    still:
      'Microsoft may be throttling or out of order. If it lasts, look for “A shared log was cut off” in the log of this site.',
    exchange: (permissions: string) =>
      `Set LATCHKEY_EXCHANGE=on and grant ${permissions}, if you want it; the permissions page of the documentation says what it rests on.`,
  },

  waived: {
    name: (lookup: string) => `Not looked up: whether an account ${lookup}`,
    means: (accountClass: string) =>
      `An account of the class “${accountClass}” may pass for one that helps itself. The policy file says why that was accepted:`,
    fix: (lookup: string) => `Take ${lookup} out of waivedLookups in the policy file to look it up again.`,
  },
  two: {
    name: { approve: 'Two approvers who are two people', ease: 'Two administrators who are two people' },
    good: {
      approve: (count: number) =>
        `${count} accounts hold the role of an approver, and at least two of them belong to different people.`,
      ease: (count: number) =>
        `${count} accounts hold the role of an administrator, and at least two of them belong to different people.`,
    },
    bad: {
      approve: (count: number) =>
        count < 2
          ? `${count === 1 ? 'Only one account holds' : 'No account holds'} the role of an approver.`
          : `${count} accounts hold the role of an approver, but no two of them can be told apart as two people.`,
      ease: (count: number) =>
        count < 2
          ? `${count === 1 ? 'Only one account holds' : 'No account holds'} the role of an administrator.`
          : `${count} accounts hold the role of an administrator, but no two of them can be told apart as two people.`,
    },
    costs: {
      approve: 'Nothing that takes two approvals can be approved.',
      ease: 'Nobody can switch threat mode off or shorten it, and nobody can confirm a policy file that grants more.',
    },
    alone: 'The policy file lets one administrator do both, 24 hours after everybody was told.',
    notAlone:
      'The policy file lets one administrator do both, but nobody can: the tenant does not list who holds a role. Grant the reader app Application.Read.All, and GroupMember.Read.All where roles are given to groups.',
    fixCount: {
      approve: 'Give a second person the role Recovery.Approver in Entra ID.',
      ease: 'Give a second person the role Recovery.Administrator in Entra ID, or state the risk under soleAdministrator in the policy file.',
    },
    notYet: 'Not compared yet. Look again in a few minutes.',
    at: (clock: string) => `Compared at ${clock}.`,
    signedInOnly: 'Only those who have signed in here were compared, since the tenant does not say who holds a role.',
  },
  apart: {
    name: 'Cannot be told apart',
    stands: (one: string, other: string) => `${one} and ${other} may be one person.`,
    costs: {
      approve: 'They count as one approver.',
      ease: 'They count as one administrator.',
      both: 'They count as one approver and as one administrator.',
    },
    fix: 'Add both accounts to people in the policy file, in different rows, or give both an employee number in Entra ID.',
  },
  sole: {
    name: 'One administrator eases alone',
    stands:
      'Where no two administrators can be told apart, one of them switches threat mode off and confirms policy alone, 24 hours after everybody was told. The policy file says why that was accepted:',
    fix: 'Take soleAdministrator out of the policy file once there are two administrators.',
  },
  mail: {
    name: 'Mail',
    routes: {
      graph: 'Codes and notices leave by Microsoft Graph.',
      'smtp-oauth': 'Codes and notices leave by Exchange Online over SMTP, signed in with a token.',
      smtp: 'Codes and notices leave by an SMTP server.',
      azure: 'Codes and notices leave by Azure Communication Services.',
    } satisfies Readonly<Record<MailRouteId, string>>,
    bounces: {
      read: 'A code that comes back is found, and the person is told to use another option.',
      unread: 'A code that comes back to its sender is not found.',
    },
    basic: {
      ends: 'Codes and notices leave by Exchange Online with a password. Microsoft turns this off by default at the end of December 2026.',
      ended:
        'Codes and notices leave by Exchange Online with a password. Microsoft turned this off by default at the end of December 2026.',
    },
    costs:
      'From then on no code is sent by mail, unless an Exchange administrator allows passwords again. Microsoft will remove them for good on a date it announces in the second half of 2027.',
    fix: 'Set LATCHKEY_MAIL_ROUTE to graph or smtp-oauth. docs/mail.md has the commands.',
  },
  refused: {
    name: { email: 'Mail is not being sent', text: 'Texts are not being sent' },
    stands: (since: string, why: string | null) =>
      why ? `The route has taken nothing since ${since}: ${why}.` : `The route has taken nothing since ${since}.`,
    costs: 'Codes and notices wait, and are tried again. Nobody can prove who they are this way until then.',
    fix: {
      email: 'Run npm run mail:try with an address of yours. It says what this usually comes from.',
      text: 'Check the address and the key of the text gateway, or the Azure resource.',
    },
  },
  phone: {
    name: 'A way to prove it without a phone',
    good: (ways: string) => `There is one: ${ways}.`,
    bad: 'There is none. Whoever has lost their phone, or has none, can prove nothing here.',
    fix: 'Switch on one under factors in the policy file: code-by-email, or second-identity with a provider.',
    basis: 'NIST SP 800-63B-4 §3.1.3.3 asks for one, since the telephone network is a restricted way.',
  },
  strong: {
    name: 'What a strong sign-in demands',
    none: 'The policy file names no authentication context, so no sign-in with Entra ID counts as strong.',
    noneCosts: 'Nobody can prepare or vouch, and the work account is one plain proof.',
    noneFix: 'Set up an authentication context in Entra ID and name it as strongSignIn in the policy file.',
    unread: (context: string) =>
      `It could not be checked what the authentication context ${context} demands, so no sign-in counts as strong: nobody can prepare or vouch.`,
    unreadFix:
      'Grant the reader’s application Policy.Read.All in Entra ID, with an administrator’s consent. It is read within an hour, and at start.',
    demands: {
      'phishing-resistant': (context: string) => `The context ${context} demands phishing-resistant authentication.`,
      multifactor: (context: string) =>
        `The context ${context} demands two factors, among them some that a false sign-in page can pass on.`,
      nothing: (context: string) =>
        `Nothing guards the context ${context}: Entra ID grants it to a password alone. No sign-in counts as strong, so nobody can prepare or vouch.`,
    } satisfies Readonly<Record<Demand, (context: string) => string>>,
    leavesOut:
      'The policy leaves some accounts out, such as those for emergencies. Entra ID grants them the context without it, so their sign-ins do not count as strong.',
    fix: {
      multifactor: 'In that Conditional Access policy, require the strength “Phishing-resistant MFA” instead.',
      nothing:
        'Add a Conditional Access policy for this context, for all users and without conditions, that requires the strength “Phishing-resistant MFA”, and turn it on.',
    } satisfies Readonly<Record<Exclude<Demand, 'phishing-resistant'>, string>>,
  },
  deskSignIn: {
    name: 'What the sign-in at the desk demands',
    unread: 'It could not be checked which Conditional Access policy guards the desk.',
    unreadFix: 'Grant the reader’s application Policy.Read.All in Entra ID, with an administrator’s consent.',
    demands: {
      'phishing-resistant':
        'Conditional Access demands phishing-resistant authentication of whoever signs in at the desk.',
      multifactor:
        'Conditional Access demands two factors of whoever signs in at the desk, among them some that a false sign-in page can pass on.',
      nothing:
        'No Conditional Access policy demands more than a password of whoever signs in at the desk, always and from everywhere. Security defaults are not seen from here.',
    } satisfies Readonly<Record<Demand, string>>,
    leavesOut: 'The policy leaves some accounts out, or is for some people only.',
    fix: 'Add a Conditional Access policy for the registration of the desk, for everybody who has a role at it, that requires the strength “Phishing-resistant MFA”.',
  },
  paths: {
    name: 'All the way without a phone',
    good: (number: number, some: string) =>
      number === 1 ? `One way is enough: ${some}.` : `${number} ways are enough, among them ${some}.`,
    bad: 'None of the ways on offer, alone or with another, is enough for a change without a telephone. Whoever has lost theirs ends with a person.',
    fix: 'In the policy file under factors, switch on saved-code, passkey or second-identity, or take a pair out of notTogether.',
    struck: (pairs: string) => `Struck out by the policy file: ${pairs}.`,
    and: (one: string, other: string) => `${one} with ${other}`,
  },
}
