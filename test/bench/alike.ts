/**
 * Can a stranger tell from the answers whether a name is known?
 *
 * Known and unknown names take turns in a drawn order, so that whatever else the
 * machine does falls on both alike; each visitor goes straight from one step to
 * the next, when the work that was queued for their name is at its height.
 */
import { newName, type Standing, STEPS, type Step, tryName } from './claimant.ts'
import { compare, percentile } from './statistics.ts'
import type { Answer } from './visitor.ts'

export interface Alike {
  readonly step: Step
  readonly known: number
  readonly unknown: number
  readonly auc: number
  readonly p: number
  /** Pairs whose answers differ in status, headers or text, the name and what is random aside. */
  readonly different: number
}

export async function alike(site: string, pairs: number): Promise<readonly Alike[]> {
  const took = { known: times(), unknown: times() }
  const different = Object.fromEntries(STEPS.map((step) => [step, 0])) as Record<Step, number>
  for (let pair = 0; pair < pairs; pair += 1) {
    const order: readonly Standing[] = drawn() ? ['known', 'unknown'] : ['unknown', 'known']
    const said: Partial<Record<Step, Set<string>>> = {}
    for (const standing of order) {
      const name = newName(standing)
      const walk = await tryName(site, name)
      for (const step of STEPS) {
        took[standing][step].push(walk[step].milliseconds)
        said[step] = (said[step] ?? new Set()).add(withoutChance(walk[step], name))
      }
    }
    for (const step of STEPS) if (said[step]?.size !== 1) different[step] += 1
  }
  return STEPS.map((step) => ({
    step,
    known: percentile(took.known[step], 0.5),
    unknown: percentile(took.unknown[step], 0.5),
    ...compare(took.known[step], took.unknown[step]),
    different: different[step],
  }))
}

const times = () => Object.fromEntries(STEPS.map((step) => [step, []])) as unknown as Record<Step, number[]>

/** A coin whose every toss is the same at every run: xorshift. */
let state = 20_261_122
function drawn(): boolean {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state & 1) === 1
}

/** All that was answered, without what is drawn anew for everybody: the nonce, the cookie, the reference. */
function withoutChance({ status, headers, body }: Answer, name: string): string {
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? 'no nonce'
  const sent = [...headers].filter(([header]) => header !== 'date').map(([header, value]) => `${header}: ${value}`)
  return [String(status), ...sent, body]
    .join('\n')
    .replaceAll(name, 'NAME')
    .replaceAll(nonce, 'NONCE')
    .replaceAll(/__Host-latchkey(?:-device)?=[^;]+|Expires=[^;]+/g, 'COOKIE')
    .replaceAll(REFERENCE, 'REFERENCE')
}
const REFERENCE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g
