/** What the demo says once everything is open: where to look, and whom to be. */
import { controlOf, type SamplePerson } from './control.ts'
import type { TenantAddresses } from './site.ts'

const MANNERS = {
  kind: "Contoso is kind: what is tried there is in its logs at once. `npm run demo -- --as-documented` is Microsoft's own pace.",
  'as-documented':
    'Contoso is as Microsoft documents it: what is tried there is in its logs after two to five minutes.',
} as const

export async function welcome(site: string, tenant: TenantAddresses, manner: keyof typeof MANNERS): Promise<string> {
  const people = await controlOf(tenant).people()
  const administrators = people.filter(({ appRoles }) => appRoles !== null)
  const claimants = people.filter(({ appRoles }) => appRoles === null)
  return [
    '',
    `  The recovery site       ${site}`,
    `  The desk                ${site}/admin`,
    `  The inbox               ${tenant.web}/inbox`,
    `  Everybody's wallets     ${tenant.web}/wallet`,
    `  Contoso's sign-in page  ${tenant.web}/sign-in   (lock somebody out by hand)`,
    '',
    '  People to be:',
    ...table(claimants, ({ signInName, trouble, outcome }) => [signInName, trouble, outcome]),
    '',
    '  Administrators, who sign in at the desk:',
    ...table(administrators, ({ signInName, trouble }) => [signInName, trouble, '']),
    '',
    `  Everybody's password is ${people[0]?.password ?? ''}. Ctrl-C ends everything; --fresh starts over, --branded shows Contoso's own colours.`,
    `  ${MANNERS[manner]}`,
    '',
  ].join('\n')
}

function table(people: readonly SamplePerson[], cells: (person: SamplePerson) => readonly string[]): string[] {
  const rows = people.map(cells)
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
