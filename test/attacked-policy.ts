/**
 * What each pair of ways is worth under the example policy and under the demo's, and
 * what somebody can do who holds one thing of the owner's: played on the product and
 * printed into docs/policy.md by `node test/attacked-policy.ts`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assuranceOf, isEnoughUnattended, type Proof } from '../lib/rules/proofs/assurance.ts'
import type { FactorId } from '../lib/rules/proofs/factors/index.ts'
import { bestWorth } from '../lib/rules/proofs/assurance-paths.ts'
import { type Policy, policySchema } from '../lib/config/policy-file.ts'
import { writePolicy } from './demo/policy.ts'
import { HOLDERS, playedBy } from './attackers.ts'

const EXAMPLE = new URL('../docs/policy.example.json', import.meta.url)

export const POLICIES: Readonly<Record<'example' | 'demo', Policy>> = {
  example: policySchema.parse(JSON.parse(readFileSync(EXAMPLE, 'utf8'))),
  demo: demoPolicy(),
}
type PolicyName = keyof typeof POLICIES
const NAMES = Object.keys(POLICIES) as PolicyName[]

function demoPolicy(): Policy {
  const directory = mkdtempSync(join(tmpdir(), 'policy-'))
  try {
    const issuers = { personalIssuer: 'https://personal.example.org', eidIssuer: 'https://eid.example.org' }
    return policySchema.parse(JSON.parse(readFileSync(writePolicy(directory, issuers), 'utf8')))
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** Ways as they are offered, and the weaker form that some of them have. */
type Way =
  | FactorId
  | 'code to an address of the profile'
  | 'second identity matched by its address'
  | 'approver’s code after a call to a registered number'
const WEAKER: Readonly<Partial<Record<Way, Pick<Proof, 'factor' | 'method' | 'channel' | 'standing' | 'checked'>>>> = {
  'approver’s code after a call to a registered number': {
    factor: 'approver-code',
    method: 'issued-code',
    channel: 'person',
    standing: 'registered',
    checked: 'registered-number',
  },
  'code to an address of the profile': {
    factor: 'code-by-email',
    method: 'issued-code',
    channel: 'email',
    standing: 'profile',
  },
  'second identity matched by its address': {
    factor: 'second-identity',
    method: 'issued-code',
    channel: 'email',
    standing: 'registered',
  },
}
const waysOf = ({ factors, outsideProviders }: Policy): readonly Way[] => [
  ...(factors as readonly FactorId[]),
  ...(factors.includes('code-by-email') ? (['code to an address of the profile'] as const) : []),
  ...(factors.includes('approver-code') ? (['approver’s code after a call to a registered number'] as const) : []),
  ...(outsideProviders.some(({ matchOnEmail }) => matchOnEmail)
    ? (['second identity matched by its address'] as const)
    : []),
]

/** `looked-at`: together, and only after an approver has seen how the person was checked (rule R7). */
type PairWorth = 'alone' | 'together' | 'looked-at' | 'not' | 'not offered'

export interface PairRow {
  readonly pair: readonly [Way, Way]
  readonly worth: Readonly<Record<PolicyName, PairWorth>>
}

/** Every pair that either policy offers, in the order of the demo's, which offers all. */
export function pairRows(): readonly PairRow[] {
  const all = [...new Set(NAMES.flatMap((name) => waysOf(POLICIES[name])))]
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other): readonly [Way, Way] => [one, other]))
  return pairs.map((pair) => ({
    pair,
    worth: { example: worthOf(POLICIES.example, pair), demo: worthOf(POLICIES.demo, pair) },
  }))
}

function worthOf(policy: Policy, pair: readonly [Way, Way]): PairWorth {
  const rules = { preset: policy.preset, notTogether: policy.notTogether as readonly (readonly [string, string])[] }
  if (!pair.every((way) => waysOf(policy).includes(way))) return 'not offered'
  const [one, other] = pair.map(proofOf)
  if (!one || !other) return 'not offered'
  if ([one, other].some((proof) => assuranceOf([proof], rules) === 'aal2')) return 'alone'
  if (assuranceOf([one, other], rules) !== 'aal2') return 'not'
  return isEnoughUnattended([one, other], rules) ? 'together' : 'looked-at'
}

const proofOf = (way: Way): Proof => ({
  ...(WEAKER[way] ?? { factor: way, ...bestWorth(way as FactorId) }),
  authenticator: way,
  provedAt: new Date(0),
})

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const TELLS = {
  alone: 'one of them alone',
  together: 'together',
  'looked-at': 'together, and an approver decides',
  not: 'no',
  'not offered': '(not offered)',
} as const

export async function attackedBlock(): Promise<string> {
  const held = await Promise.all(
    HOLDERS.map(async ({ holds, cannot, ...holder }) =>
      line([
        holds,
        cannot,
        ...(await Promise.all(NAMES.map((name) => playedBy({ holds, cannot, ...holder }, POLICIES[name])))),
      ]),
    ),
  )
  return [
    '<!-- attacked -->',
    '',
    line(['somebody who holds', 'and does not have', 'under the example', 'under the demo’s']),
    line(['---', '---', '---', '---']),
    ...held,
    '',
    line(['pair', 'reaches `aal2` under the example', 'under the demo’s']),
    line(['---', '---', '---']),
    ...pairRows().map(({ pair, worth }) =>
      line([pair.map((way) => `\`${way}\``).join(' and '), TELLS[worth.example], TELLS[worth.demo]]),
    ),
    '',
    '<!-- /attacked -->',
  ].join('\n')
}

const DOCUMENT = new URL('../docs/policy.md', import.meta.url)
const BLOCK = /<!-- attacked -->[\s\S]*?<!-- \/attacked -->/

/** What stands between the marks; null when they are gone. */
export const attackedInDocument = (): string | null => BLOCK.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? null

if (process.argv[1] === import.meta.filename) {
  const block = await attackedBlock()
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(BLOCK, () => block),
  )
}
