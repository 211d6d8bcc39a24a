/** The control address: switches, faults, accounts, counts, the inbox. It stands for nothing at Microsoft. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { attempt } from './attempts.ts'
import { admit, type Contoso, settle } from './contoso.ts'
import { accountOf } from './directory.ts'
import { countsOf } from './counts.ts'
import { FaultSchema } from './faults.ts'
import { hurryLogs } from './graph/logs.ts'
import { hurryPasses } from './graph/passes.ts'
import { blockedSender } from './grown.ts'
import { received, waitFor } from './inbox.ts'
import { disagreementsIn } from './metadata/traffic.ts'
import { MOST_NUMBERED } from './numbered.ts'
import { samplePeople } from './people.ts'
import { type Person, SAMPLE_PASSWORD } from './person.ts'
import { rowFor } from './sign-in-log.ts'
import { stamp } from './clock.ts'
import { SwitchesSchema } from './switches.ts'
import { show } from './verified-id.ts'
import type { Answer, Call } from './wire.ts'

const done: Answer = { status: 204 }
const shows = (body: unknown): Answer => ({ status: 200, body })

const PersonSchema = z.looseObject({ name: z.string(), signInName: z.string().includes('@') })
/** How many numbered ones there are, one person, or several. */
const AccountsSchema = z.union([
  z.strictObject({ count: z.number().int().min(0).max(MOST_NUMBERED) }),
  PersonSchema,
  z.array(PersonSchema),
])
const SignInsSchema = z.strictObject({
  userId: z.string(),
  rows: z.array(z.looseObject({ at: z.coerce.date(), errorCode: z.number().int() })),
})
/** So many wrong passwords, each a different one, and then the one given. */
const AttemptsSchema = z.strictObject({
  name: z.string(),
  password: z.string().optional(),
  wrong: z.number().int().min(0).max(1000).default(0),
  app: z.string().optional(),
  client: z.string().optional(),
  operatingSystem: z.string().optional(),
  browser: z.string().optional(),
  city: z.string().optional(),
})
/** The newest request to the wallet of this person: `score` of 100, and when the credential was issued. */
const PresentationSchema = z.strictObject({
  name: z.string(),
  does: z.enum(['open', 'show']).default('show'),
  score: z.number().min(0).max(100).default(92.4),
  issuedDaysAgo: z.number().default(90),
})
const RestrictionSchema = z.strictObject({ address: z.string(), on: z.boolean() })

/** `site`: what it answered; null where the request is too old to be shown anything. */
const shown = (site: number | null, serviceId: string): Answer => shows({ site, serviceId })

type Control = (contoso: Contoso, call: Call) => Answer | Promise<Answer>

const CONTROLS: Readonly<Record<string, Control>> = {
  'POST /control/faults': (contoso, { body }) => {
    contoso.faults.push(FaultSchema.parse(body))
    return done
  },
  'GET /control/faults': (contoso) => shows({ faults: contoso.faults }),
  'DELETE /control/faults': (contoso) => {
    contoso.faults = []
    return done
  },
  'GET /control/switches': (contoso) => shows(contoso.state.switches),
  'POST /control/switches': (contoso, { body }) => {
    Object.assign(contoso.state.switches, SwitchesSchema.partial().parse(body))
    contoso.changed()
    return shows(contoso.state.switches)
  },
  'POST /control/accounts': (contoso, { body }) => {
    const asked = AccountsSchema.parse(body)
    if (Array.isArray(asked))
      return shows({ ids: asked.map((person) => admit(contoso, person as unknown as Person).user.id) })
    if (!('count' in asked)) return shows({ id: admit(contoso, asked as unknown as Person).user.id })
    contoso.state.numbered = Number(asked.count)
    contoso.changed()
    return shows({ count: contoso.state.numbered })
  },
  'DELETE /control/accounts': (contoso, { query }) => {
    const account = accountOf(contoso, query.get('id') ?? '')
    if (!account) return { status: 404 }
    delete contoso.state.accounts[account.user.id]
    contoso.changed()
    return done
  },
  'POST /control/sign-ins': (contoso, { body }) => {
    const { userId, rows } = SignInsSchema.parse(body)
    const account = accountOf(contoso, userId)
    if (!account) return { status: 404 }
    contoso.state.signIns.push(...rows.map((row) => rowFor(account, row)))
    contoso.changed()
    return done
  },
  'POST /control/attempts': (contoso, { body }) => {
    const { name, password, wrong, ...circumstances } = AttemptsSchema.parse(body)
    const passwords = [
      ...Array.from({ length: wrong }, () => randomUUID()),
      ...(password === undefined ? [] : [password]),
    ]
    return shows({ codes: passwords.map((typed) => attempt(contoso, name, typed, circumstances).errorCode) })
  },
  'POST /control/restrictions': (contoso, { body }) => {
    const { address, on } = RestrictionSchema.parse(body)
    // A mailbox that Exchange hosts is listed by its sign-in name, whatever its address is.
    const sender = accountOf(contoso, address)?.user.userPrincipalName ?? address
    const key = sender.toLowerCase()
    if (on)
      contoso.state.blockedSenders[key] = blockedSender(
        sender,
        stamp(contoso.now()),
        'ExceedingLimitType=Recipient;InternalRecipientCountToday=3;ExternalRecipientCountToday=1204',
      )
    else delete contoso.state.blockedSenders[key]
    contoso.changed()
    return done
  },
  'POST /control/logs/hurry': (contoso) => {
    hurryLogs(contoso)
    return done
  },
  'POST /control/passes/hurry': (contoso) => {
    hurryPasses(contoso)
    return done
  },
  'GET /control/counts': (contoso, { query }) => shows(countsOf(contoso, query.get('userId') ?? undefined)),
  'POST /control/counts/reset': (contoso) => {
    contoso.counts.clear()
    return done
  },
  'GET /control/disagreements': (contoso) => shows({ disagreements: disagreementsIn(contoso.traffic) }),
  'GET /control/inbox': async (contoso, { query }) => {
    const channel = query.get('channel')
    const asking = {
      to: query.get('to')?.replace(/^ /, '+'),
      channel: channel === 'mail' || channel === 'text' ? channel : undefined,
      after: Number(query.get('after') ?? 0),
    } as const
    return shows({ messages: await waitFor(contoso, asking, Number(query.get('wait') ?? 0)) })
  },
  'DELETE /control/inbox': (contoso) => {
    contoso.state.inbox = []
    contoso.changed()
    return shows({ after: received(contoso).at(0)?.id ?? contoso.state.lastReceived })
  },
  'GET /control/people': (contoso) =>
    shows({
      people: samplePeople(contoso.now()).map((person) => ({
        id: accountOf(contoso, person.signInName)?.user.id,
        name: person.name,
        signInName: person.signInName,
        password: person.password ?? SAMPLE_PASSWORD,
        trouble: person.trouble,
        outcome: person.outcome,
        email: person.email ?? null,
        phone: person.phone ?? null,
        otherMails: person.user?.otherMails ?? [],
        manager: person.manager ?? null,
        methodAgeInDays: person.methodAgeInDays ?? null,
        appRoles: person.appRoles ?? null,
      })),
    }),
  'POST /control/presentations': async (contoso, { body }) => {
    const { name, ...does } = PresentationSchema.parse(body)
    const asked = contoso.presentations.findLast(({ about }) => about === name.toLowerCase())
    return asked ? shown(await show(contoso, asked, does), asked.id) : { status: 404, body: { error: 'not asked' } }
  },
  'POST /control/reset': (contoso) => {
    settle(contoso)
    return done
  },
}

export async function control(contoso: Contoso, call: Call): Promise<Answer> {
  const answer = CONTROLS[`${call.method} ${call.path}`]
  if (!answer) return { status: 404, body: { error: 'no such control' } }
  try {
    return await answer(contoso, call)
  } catch (error) {
    if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } }
    throw error
  }
}
