/**
 * People of Contoso whom one journey has to itself: each with addresses that
 * nobody else has.
 *
 * Most are there before the site opens, since it reads the tenant's logs and
 * lists for everybody at once and keeps them for a while: whose trouble began
 * this second may look well for some seconds more.
 */
import { type CauseId, causes } from '#lib/rules/diagnosis/causes/index.ts'
import type { Control } from '#test/demo/control.ts'
import { type Person, SAMPLE_PASSWORD } from '#test/tenant/person.ts'

export interface Employee {
  /** The account's object id. */
  readonly id: string
  readonly name: string
  readonly signInName: string
  /** The password that is right before anything is changed. */
  readonly password: string
  readonly email: string
  readonly phone: string
}
export type Trouble = Partial<Person>

/** How many have each trouble: enough for a worker that has to walk every journey alone. */
const READY: Readonly<Partial<Record<CauseId, number>>> = {
  'password-expired': 40,
  'account-disabled': 16,
  'smart-lockout': 10,
  'sending-restricted': 4,
  'second-factor-failing': 6,
}
const READY_OF_OTHERS = 2
const LOCKED_FOR_MINUTES = 60

const grown = (cause: CauseId | undefined): Trouble => ({ cause, lockedForMinutes: LOCKED_FOR_MINUTES })

const stated = ({ name, signInName, email, phone }: Omit<Employee, 'id'>, trouble: Trouble): Person => ({
  name,
  signInName,
  email,
  phone,
  trouble: '',
  outcome: '',
  ...trouble,
})

const NAMES = ['Christie Cline', 'Enrico Cattaneo', 'Gerhart Moller', 'Brian Johnson', 'Alan Steiner'] as const
/** From the range that Ofcom reserves for drama; the sample people hold the numbers below. */
const FIRST_NUMBER = 200

export class People {
  readonly #contoso: Control
  readonly #ready = new Map<CauseId, Employee[]>()
  #made = 0

  private constructor(contoso: Control) {
    this.#contoso = contoso
  }

  static async settle(contoso: Control): Promise<People> {
    const people = new People(contoso)
    const made = causes.flatMap(({ id: cause }) =>
      Array.from({ length: READY[cause] ?? READY_OF_OTHERS }, () => ({ cause, one: people.#newcomer() })),
    )
    // In one request: each has a connection of its own, and opening it costs more than what it asks.
    const ids = await contoso.admitAll(made.map(({ cause, one }) => stated(one, grown(cause))))
    for (const { id: cause } of causes) people.#ready.set(cause, [])
    for (const [i, { cause, one }] of made.entries()) people.#ready.get(cause)?.push({ ...one, id: ids[i] ?? '' })
    return people
  }

  /** Somebody with this trouble, who belongs to this journey alone. */
  async somebody(trouble: Trouble): Promise<Employee> {
    const { cause, ...more } = trouble
    // Whatever else is asked for is put on top, and the trouble stays the one that the site has read.
    const ready = cause && !('secondsAgo' in more) ? this.#ready.get(cause)?.shift() : undefined
    if (!ready) return this.#admit(this.#newcomer(), trouble)
    if (Object.keys(more).length > 0) await this.worsen(ready, { ...grown(cause), ...more })
    return ready
  }

  /** Puts the same person back with another trouble. */
  async worsen(person: Employee, trouble: Trouble): Promise<void> {
    await this.#admit(person, trouble)
  }

  /** A name that is possible here, and nobody's. */
  nobody = (): Employee => ({ ...this.#newcomer(), id: 'none' })

  #newcomer(): Omit<Employee, 'id'> {
    this.#made += 1
    const called = NAMES[this.#made % NAMES.length] ?? NAMES[0]
    const local = `${called.toLowerCase().replace(' ', '.')}.${this.#made}`
    return {
      // In a queue that many tests fill, everybody has a name of their own.
      name: `${called} ${String(this.#made).padStart(3, '0')}`,
      signInName: `${local}@contoso.com`,
      email: `${local}@example.org`,
      phone: `+44 7700900${FIRST_NUMBER + this.#made}`,
      password: SAMPLE_PASSWORD,
    }
  }

  async #admit(one: Omit<Employee, 'id'>, trouble: Trouble): Promise<Employee> {
    return { ...one, id: await this.#contoso.admit(stated(one, trouble)) }
  }
}
