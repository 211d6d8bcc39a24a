/**
 * Can a stranger tell from the answers whether a name is known?
 *
 * Known and unknown names take turns in a drawn order, so that whatever else the
 * machine does falls on both alike; each visitor goes straight from one step to
 * the next, when the work that was queued for their name is at its height.
 */
import { wordsFor } from '#lib/words/index.ts'
import { begin, newName, type Standing, startForm, timesOfAnother } from './claimant.ts'
import type { Course } from './courses.ts'
import type { Place } from './place.ts'
import { compare, percentile } from './statistics.ts'
import type { Answer } from './visitor.ts'

export interface Alike {
  readonly step: string
  readonly known: number
  readonly unknown: number
  readonly auc: number
  readonly p: number
  /** Pairs whose answers differ in status, headers or text, the name and what is random aside. */
  readonly different: number
  /** Answers that told of a line before the worker: one is in it or not by chance, and known and unknown alike. */
  readonly inLine: { readonly known: number; readonly unknown: number }
}

/** `atOnce` pairs are under way at any moment: they are each other's load. */
export async function alike(
  { steps, take }: Course,
  site: string,
  { pairs, atOnce }: { readonly pairs: number; readonly atOnce: number },
): Promise<readonly Alike[]> {
  const took = { known: times(steps), unknown: times(steps) }
  const different = Object.fromEntries(steps.map((step) => [step, 0])) as Record<string, number>
  const inLine = { known: { ...different }, unknown: { ...different } }
  let begun = 0
  const onePair = async () => {
    const order: readonly Standing[] = drawn() ? ['known', 'unknown'] : ['unknown', 'known']
    const said: Record<string, Set<string>> = {}
    const lines: Record<string, Set<boolean>> = {}
    for (const standing of order) {
      const name = newName(standing)
      const walk = await take(site, name)
      for (const step of steps) {
        const answer = walk[step]
        if (!answer) throw new Error(`Nobody took the step "${step}"`)
        took[standing][step]?.push(answer.milliseconds)
        said[step] = (said[step] ?? new Set()).add(withoutChance(answer, name))
        const waits = IN_LINE.some((says) => answer.body.includes(says))
        lines[step] = (lines[step] ?? new Set()).add(waits)
        if (waits) inLine[standing][step] = (inLine[standing][step] ?? 0) + 1
      }
    }
    // Where one of the two was in line and the other was not, the pages say so: that is counted beside.
    for (const step of steps) {
      if (lines[step]?.size !== 1 || said[step]?.size === 1) continue
      if (different[step] === 0)
        console.error(`First difference at "${step}": ${firstDifference([...(said[step] ?? [])])}`)
      different[step] = (different[step] ?? 0) + 1
    }
  }
  const oneAfterTheOther = async () => {
    while (begun++ < pairs) await onePair()
  }
  await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther))
  return steps.map((step) => ({
    step,
    ...compared(took.known[step] ?? [], took.unknown[step] ?? []),
    different: different[step] ?? 0,
    inLine: { known: inLine.known[step] ?? 0, unknown: inLine.unknown[step] ?? 0 },
  }))
}

const { verify, wallet } = wordsFor('en')
/** A code, or the square for a wallet, that the worker has not come to yet. */
const IN_LINE = [verify.awaited.stay, wallet.preparing, wallet.late]

/**
 * And by what it does to others? After fifty beginnings of one name, the next
 * page and the mail of somebody who has nothing to do with it (rule R4).
 */
export async function aside({ url, contoso }: Place, bursts: number): Promise<readonly Alike[]> {
  const took = {
    known: { page: [] as number[], mail: [] as number[] },
    unknown: { page: [] as number[], mail: [] as number[] },
  }
  const form = await startForm(url)
  for (let burst = 0; burst < bursts; burst += 1) {
    const order: readonly Standing[] = drawn() ? ['known', 'unknown'] : ['unknown', 'known']
    for (const standing of order) {
      const name = newName(standing)
      await Promise.all(Array.from({ length: IN_A_BURST }, () => begin(url, form, name)))
      const { page, mail } = await timesOfAnother(url, contoso)
      took[standing].page.push(page)
      took[standing].mail.push(mail)
    }
  }
  return (['page', 'mail'] as const).map((step) => ({
    step: step === 'page' ? 'the next page of somebody else' : 'somebody else’s mail',
    ...compared(took.known[step], took.unknown[step]),
    different: 0,
    inLine: { known: 0, unknown: 0 },
  }))
}
const IN_A_BURST = 50

const compared = (known: readonly number[], unknown: readonly number[]) => ({
  known: percentile(known, 0.5),
  unknown: percentile(unknown, 0.5),
  ...compare(known, unknown),
})

const times = (steps: readonly string[]) =>
  Object.fromEntries(steps.map((step) => [step, []])) as unknown as Record<string, number[]>

/** Where two answers part, with what stands around it, so that a bench that says "yes" says of what. */
function firstDifference([one = '', other = '']: readonly string[]): string {
  const at = [...one].findIndex((letter, place) => letter !== other[place])
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 120), at + 80))
  return `${around(one)} and ${around(other)}`
}

/** A coin whose every toss is the same at every run: xorshift. */
let state = 20_261_122
function drawn(): boolean {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state & 1) === 1
}

/** All that was answered, without what is drawn anew for everybody. */
function withoutChance({ status, headers, body }: Answer, name: string): string {
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? 'no nonce'
  const sent = [...headers].filter(([header]) => header !== 'date').map(([header, value]) => `${header}: ${value}`)
  const said = [String(status), ...sent, body].join('\n').replaceAll(name, 'NAME').replaceAll(nonce, 'NONCE')
  return DRAWN_ANEW.reduce((text, [anew, instead]) => text.replaceAll(anew, instead), said)
}
const DRAWN_ANEW: readonly (readonly [RegExp, string])[] = [
  [/(__Host-[\w.-]+)=[^;]+/g, '$1=COOKIE'],
  [/Expires=[^;]+/g, 'EXPIRES'],
  [/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, 'REFERENCE'],
  // When a code was sent, and until when it holds: the moment of each press.
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, 'INSTANT'],
  [/\b\d\d:\d\d\b/g, 'CLOCK'],
  // What another provider is asked with, and a passkey.
  [/\b(state|nonce|code_challenge)=[^&\s]+/g, '$1=DRAWN'],
  [/challenge\\?":\\?"[\w-]+/g, 'CHALLENGE'],
  // What a wallet opens, in letters and as a square.
  [/openid-vc:[^"\\\s<]+/g, 'WALLET'],
  [/M\d+ \d+h1v1h-1z(?:M\d+ \d+h1v1h-1z)+/g, 'SQUARE'],
]
