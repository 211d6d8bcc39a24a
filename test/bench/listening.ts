/** Hears what this process asks of Microsoft: how often, what for, and what waited for what. */

interface Heard {
  readonly what: What
  /** How many questions the request holds: several in a batch, otherwise one. */
  readonly questions: number
  readonly refused: number
  readonly from: number
  readonly to: number
}

const KINDS = {
  batch: /\/\$batch$/,
  'own sign-in log': /\/auditLogs\/signIns\?.*userId/,
  'sign-in feed': /\/auditLogs\/signIns\?/,
  'audit log': /\/auditLogs\/directoryAudits\?/,
  methods: /\/authentication\/methods$/,
  'risky users': /\/identityProtection\//,
  exchange: /\/InvokeCommand$/,
  'other of Graph': /\/v1\.0\//,
} as const
export type What = keyof typeof KINDS

export interface Listening {
  /** What has been heard so far. */
  readonly heard: readonly Heard[]
  stop(): void
}

export function listen(): Listening {
  const heard: Heard[] = []
  const ask = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const what = (Object.keys(KINDS) as What[]).find((one) => KINDS[one].test(decodeURIComponent(address)))
    const from = performance.now()
    const answer = await ask(input, init)
    if (what) {
      const items = what === 'batch' ? await statusesIn(answer) : [answer.status]
      const refused = items.filter((status) => status === 429).length
      heard.push({ what, questions: items.length, refused, from, to: performance.now() })
    }
    return answer
  }
  return { heard, stop: () => void (globalThis.fetch = ask) }
}

async function statusesIn(answer: Response): Promise<number[]> {
  const { responses } = (await answer.clone().json()) as { responses?: readonly { readonly status: number }[] }
  return responses?.map(({ status }) => status) ?? [answer.status]
}

/** The most that had to wait for one another: the longest row of requests that each began after the one before had ended. */
export function inARow(heard: readonly Heard[]): number {
  let [row, end] = [0, Number.NEGATIVE_INFINITY]
  for (const { from, to } of heard.toSorted((one, other) => one.to - other.to))
    if (from >= end) [row, end] = [row + 1, to]
  return row
}

export const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
