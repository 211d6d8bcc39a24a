/**
 * The table of permissions in the documentation, printed from the calls that are
 * made: `node test/permissions-table.ts` writes it there. What the calls cannot
 * say (who goes without what, which role and which licence) stands here.
 *
 * @see Microsoft Graph permissions reference; Microsoft Entra, "Who can perform sensitive actions"
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { LookupId } from '../lib/rules/account/account.ts'
import { type Call, CALLS } from '../lib/adapters/graph/calls.ts'

type Permission = (typeof CALLS)[keyof typeof CALLS]['permission']

interface Facts {
  /** What no longer works without the permission. */
  readonly dark: string
  /** Entra role that the application's service principal needs beside it. */
  readonly role: string
  readonly licence: string
}

const NONE = { role: 'none', licence: 'none' } as const
/** A look-up that fails counts as a yes to "is this an administrator?". */
const allPrivileged = (...lookups: readonly LookupId[]) =>
  `every account counts as privileged and nobody helps themselves, but for look-ups that are waived: ${lookups.map((id) => `\`${id}\``).join(', ')}`

/** A call with a permission that has no row here does not compile. */
const FACTS: Readonly<Record<Permission, Facts>> = {
  'User.Read.All': { ...NONE, dark: 'everything: no name leads to an account, and people are all that is left' },
  'User-LifeCycleInfo.Read.All': { ...NONE, dark: allPrivileged('leaver') },
  'RoleManagement.Read.Directory': {
    role: 'none',
    licence: 'none; only with Entra ID P2 are there roles that could be activated',
    dark: allPrivileged('activeRole', 'eligibleRole'),
  },
  'GroupSettings.Read.All': {
    ...NONE,
    dark: "optional: a lock is told to last Microsoft's own sixty seconds at least, whatever the tenant set",
  },
  'GroupMember.Read.All': {
    ...NONE,
    dark: allPrivileged('activeRole', 'eligibleRole', 'roleAssignableGroup', 'eligibleGroup', 'onGuardedList'),
  },
  'PrivilegedEligibilitySchedule.Read.AzureADGroup': {
    role: 'none',
    licence: 'none; only with Entra ID P2 or Governance are there groups that could be joined for a time',
    dark: allPrivileged('eligibleGroup'),
  },
  'MailboxSettings.Read': {
    ...NONE,
    dark: `${allPrivileged('sharedMailbox')}; inbox rules that send mail on or hide it are not found`,
  },
  'IdentityRiskyUser.Read.All': {
    role: 'none',
    licence: 'Entra ID P2',
    dark: 'an account that Microsoft holds to be at risk is not told from another, and what policy asks of such accounts is not asked',
  },
  'Application.Read.All': {
    ...NONE,
    dark: 'optional: only approvers who have signed in are compared with each other, and a role that was taken away ends at the desk within 15 minutes instead of one',
  },
  'Policy.Read.All': {
    ...NONE,
    dark: 'no sign-in counts as strong: nobody prepares or vouches, and the work account is one plain proof',
  },
  'Domain.Read.All': { ...NONE, dark: allPrivileged('federatedDomain') },
  'AuditLog.Read.All': {
    role: 'none',
    licence: 'Entra ID P1 for sign-ins and the registration report',
    dark: 'lockouts, expired passwords and old saved passwords are not found, and the page says that it could not look; a method without a date of its own is no proof; synchronised accounts are not pointed to their own reset',
  },
  'UserAuthenticationMethod.Read.All': {
    ...NONE,
    dark: "no code is sent to a registered address or telephone, and nobody is told that Microsoft's texts and calls are all they have",
  },
  'Policy.Read.AuthenticationMethod': {
    ...NONE,
    dark: "no Temporary Access Pass is given, since nobody knows whether it would let the person in; nobody is told that Microsoft's texts and calls are all they have",
  },
  'UserAuthMethod-TAP.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'who has lost the second factor goes to a person',
  },
  'MailboxSettings.ReadWrite': {
    ...NONE,
    dark: 'inbox rules that an intruder left are listed, and a person turns them off',
  },
  'IdentityRiskyUser.ReadWrite.All': {
    role: 'none',
    licence: 'Entra ID P2',
    dark: 'a risk is dismissed by hand in Identity Protection',
  },
  'UserAuthMethod-Phone.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'a lost telephone is taken off by hand',
  },
  'UserAuthMethod-MicrosoftAuthApp.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'a lost Microsoft Authenticator is taken off by hand',
  },
  'UserAuthMethod-Passkey.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'a lost passkey is taken off by hand',
  },
  'UserAuthMethod-SoftwareOATH.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'a lost one-time-password app is taken off by hand',
  },
  'UserAuthMethod-WindowsHello.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'a lost Windows Hello is taken off by hand',
  },
  'UserAuthMethod-Email.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: "an intruder's recovery address is taken off by hand",
  },
  'UserAuthMethod-PlatformCred.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'a lost platform credential of a Mac is taken off by hand',
  },
  'UserAuthMethod-External.ReadWrite.All': {
    role: 'Authentication Administrator, where the tenant asks for a role',
    licence: 'none',
    dark: 'a method of an outside provider is taken off by hand',
  },
  'User-PasswordProfile.ReadWrite.All': {
    role: 'User Administrator, best over an administrative unit of recoverable accounts',
    licence: 'none',
    dark: 'the tenant refuses every reset, and the claimant is told',
  },
  'User.EnableDisableAccount.All': {
    role: 'User Administrator, as above',
    licence: 'none',
    dark: 'the tenant refuses to allow sign-in again; hand such requests over instead of approving them',
  },
  'User.RevokeSessions.All': { ...NONE, dark: 'sessions go on, after a reset too' },
  'Mail.Send': {
    role: 'none; given in Exchange over single mailboxes (`Application Mail.Send`), and not consented to in Entra ID: mail.md',
    licence: 'none beyond that of the mailbox',
    dark: 'no code and no notice is sent by this route, to anybody',
  },
  'Mail.Read': {
    role: 'none; given in Exchange over the same mailboxes (`Application Mail.Read`): mail.md',
    licence: 'none',
    dark: 'optional: a code that came back to the mailbox is not told from one that arrived',
  },
}

/** Permissions that no call of ours spells, but that one of those above is documented to need beside it. */
const BESIDE = [
  {
    permission: 'User.Read.All',
    app: 'actor',
    for: 'documented as needed beside `User.EnableDisableAccount.All`',
    ...NONE,
    dark: 'as without that permission',
  },
] as const

interface Row extends Facts {
  readonly permission: string
  readonly app: string
  readonly for: string
}

const HEAD = ['permission', 'application', 'what for', 'what goes dark without it', 'Entra role', 'licence'] as const

/** One row a permission and application, in the order of the calls. */
function permissionRows(calls: Readonly<Record<string, Call>>): readonly Row[] {
  const held = new Map<string, Call[]>()
  for (const call of Object.values(calls)) {
    const key = `${call.app} ${call.permission}`
    held.set(key, [...(held.get(key) ?? []), call])
  }
  const rows = [...held.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { permission, app } = first
    return [
      {
        permission,
        app,
        for: [...new Set(same.map((call) => call.for))].join('; '),
        ...FACTS[permission as Permission],
      },
    ]
  })
  return [...rows, ...BESIDE]
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

export function permissionsBlock(): string {
  const rows = permissionRows(CALLS).map((row) => [
    `\`${row.permission}\``,
    row.app,
    row.for,
    row.dark,
    row.role,
    row.licence,
  ])
  return [
    '<!-- permissions -->',
    '',
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...rows.map(line),
    '',
    '<!-- /permissions -->',
  ].join('\n')
}

const DOCUMENT = new URL('../docs/permissions.md', import.meta.url)
const BLOCK = /<!-- permissions -->[\s\S]*?<!-- \/permissions -->/

/** What stands between the marks; null when they are gone. */
export const permissionsInDocument = (): string | null => BLOCK.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? null

if (process.argv[1] === import.meta.filename)
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(BLOCK, () => permissionsBlock()),
  )
