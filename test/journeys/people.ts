/** People of Contoso whom one journey has to itself: each with addresses that nobody else has. */
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

const NAMES = ['Christie Cline', 'Enrico Cattaneo', 'Gerhart Moller', 'Brian Johnson', 'Alan Steiner'] as const
/** From the range that Ofcom reserves for drama; the sample people hold the numbers below. */
const FIRST_NUMBER = 200

let made = 0

export async function employee(contoso: Control, trouble: Trouble): Promise<Employee> {
  const { person, ...one } = stranger(trouble)
  return { ...one, id: await contoso.admit(person) }
}

/** Puts the same person back with another trouble. */
export const worsen = (contoso: Control, { name, signInName, email, phone }: Employee, trouble: Trouble) =>
  contoso.admit({ name, signInName, email, phone, trouble: '', outcome: '', ...trouble })

/** Somebody whom Contoso does not know: the name is a possible one, and that is all. */
export function stranger(trouble: Trouble = {}) {
  made += 1
  const name = NAMES[made % NAMES.length] ?? NAMES[0]
  const local = `${name.toLowerCase().replace(' ', '.')}.${made}`
  const own = {
    name,
    signInName: `${local}@contoso.com`,
    email: `${local}@example.org`,
    phone: `+44 7700900${FIRST_NUMBER + made}`,
  }
  return { ...own, password: SAMPLE_PASSWORD, person: { ...own, trouble: '', outcome: '', ...trouble } as Person }
}
