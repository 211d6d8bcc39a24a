/** What the demo says once everything is open: where to look, whom to be, and what each of them shows. */
import { PSEUDO_LANGUAGE } from '#lib/rules/language.ts'
import { controlOf, type SamplePerson } from './control.ts'
import type { TenantAddresses } from './site.ts'

const MANNERS = {
  kind: "Contoso is kind: what is tried there is in its logs at once. `npm run demo -- --as-documented` is Microsoft's own pace.",
  'as-documented':
    'Contoso is as Microsoft documents it: what is tried there is in its logs after two to five minutes.',
} as const

export async function welcome(site: string, tenant: TenantAddresses, manner: keyof typeof MANNERS): Promise<string> {
  return welcomeText(await controlOf(tenant).people(), { site, web: tenant.web, manner })
}

interface Place extends Pick<TenantAddresses, 'web'> {
  readonly site: string
  readonly manner: keyof typeof MANNERS
}

/** The text itself, for these people. */
export function welcomeText(people: readonly SamplePerson[], { site, web, manner }: Place): string {
  const administrators = people.filter(({ appRoles }) => appRoles !== null)
  const claimants = people.filter(({ appRoles }) => appRoles === null)
  // Guests never approve, whatever role they have.
  const approver = administrators.find(
    ({ appRoles, signInName }) => appRoles?.includes('Recovery.Approver') && !signInName.includes('#EXT#'),
  )
  return [
    '',
    `  The recovery site       ${site}`,
    `  The desk                ${site}/admin   (sign in as ${approver?.signInName ?? 'an administrator below'})`,
    `  Preparing beforehand    ${site}/enrol   (sign in as anybody)`,
    `  The inbox               ${web}/inbox   (codes and letters arrive there)`,
    `  Everybody's wallets     ${web}/wallet`,
    `  Contoso's sign-in page  ${web}/sign-in   (lock somebody out by hand)`,
    '',
    '  People to be: what keeps them out, what they can prove themselves with, what ends it:',
    '',
    ...claimants.flatMap(shownPerson),
    '  Administrators, who sign in at the desk:',
    '',
    ...table(administrators, ({ signInName, trouble, outcome }) => [signInName, trouble, outcome]),
    '',
    `  Everybody's password is ${people[0]?.password ?? ''}. Locks last from a fresh start: --fresh starts over, Ctrl-C ends everything.`,
    `  A second brand: \`npm run demo -- --branded\` wears Contoso's own name, logo and colours.`,
    `  Other languages: ${site}/sl/ is Slovenian, ${site}/${PSEUDO_LANGUAGE}/ the pseudo-language (longer, mirrored) that finds what is not translated.`,
    `  ${MANNERS[manner]}`,
    '',
  ].join('\n')
}

/** What the person can prove themselves with, by what is registered. */
export function waysOf(person: Pick<SamplePerson, 'email' | 'phone' | 'otherMails' | 'manager' | 'methodAgeInDays'>) {
  const { email, phone, otherMails, manager, methodAgeInDays } = person
  const age = methodAgeInDays === null ? '' : ` (${methodAgeInDays} day${methodAgeInDays === 1 ? '' : 's'} old)`
  const ways = [
    email && `code by email${age}`,
    phone && `code by text${age}`,
    !email && otherMails.length > 0 && 'code to the address in the profile, which counts for less',
    [email, phone, otherMails[0]].filter(Boolean).length === 1 && manager && 'their manager, beside the code',
  ].filter(Boolean)
  return ways.length > 0 ? ways.join(', ') : 'nothing'
}

const shownPerson = (person: SamplePerson): readonly string[] => [
  `    ${person.signInName}`,
  `      out because  ${person.trouble}`,
  `      proves with  ${waysOf(person)}`,
  `      ends by      ${person.outcome}`,
  '',
]

function table(people: readonly SamplePerson[], cells: (person: SamplePerson) => readonly string[]): string[] {
  const rows = people.map(cells)
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
