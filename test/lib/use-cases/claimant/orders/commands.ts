/** Everything that may happen next, and how often: likely steps more often than others, so that orders get somewhere. */
import fc from 'fast-check'
import type { RemedyId } from '#lib/rules/remedies/index.ts'
import { UNKNOWN } from '#test/lib/use-cases/claimant/world.ts'
import * as answering from './answers.ts'
import { asItIs, type Allowed, isKept } from './kept.ts'
import { ELSEWHERE, NAMES, type Office, OWNERS, type Seat, WAYS } from './office.ts'
import * as people from './people.ts'
import * as pressing from './presses.ts'

class Step implements fc.AsyncCommand<object, Office> {
  readonly #name: string
  readonly #act: (office: Office) => Promise<Allowed>
  constructor(name: string, act: (office: Office) => Promise<Allowed>) {
    this.#name = name
    this.#act = act
  }
  check = () => true
  async run(_: object, office: Office) {
    await office.world.settle()
    const before = await asItIs(office)
    const allowed = await this.#act(office)
    await office.world.settle()
    await isKept(office, before, allowed)
  }
  toString = () => this.#name
}

/** Owners more often than the stranger, and at one browser more often than at the other. */
const aSeat = fc.constantFrom(0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 5)
const anyRequest = fc.nat(6)
export const seatOf = ({ seats }: Office, at: number): Seat => seats[at] as Seat
const aWay = fc.constantFrom(...WAYS)
const aName = fc.constantFrom(...OWNERS.map((owner) => NAMES[owner]), UNKNOWN)
/** The two that everybody has, as often as any other two together. */
const twoWays = fc.oneof(fc.constant(['code-by-email', 'code-by-text'] as const), fc.tuple(aWay, aWay))
const aRemedy = fc.constantFrom<RemedyId>('reset-password', 'temporary-access-pass', 'end-sessions', 'wait')

/** What somebody at this browser would do next, rather than anything at all: so that orders get somewhere. */
const begins = fc.tuple(aSeat, aName, fc.integer({ min: 0, max: 3 })).map(
  ([at, name, own]) =>
    new Step(`browser ${at} begins${own ? ' in its own name' : ` as ${name}`}`, (office) => {
      const seat = seatOf(office, at)
      return answering.begins(office, seat, own && seat.by !== 'mallory' ? NAMES[seat.by] : name)
    }),
)
const answers = fc
  .tuple(aSeat, aWay, fc.boolean())
  .map(
    ([at, way, asks]) =>
      new Step(`browser ${at} ${asks ? 'asks for and ' : ''}answers ${way}`, (office) =>
        answering.answers(office, seatOf(office, at), way, asks),
      ),
  )
const proves = fc
  .tuple(aSeat, aWay, aWay)
  .map(
    ([at, one, other]) =>
      new Step(`browser ${at} proves by ${one} and ${other}`, (office) =>
        answering.proves(office, seatOf(office, at), one, other),
      ),
  )
const retypes = fc
  .tuple(aSeat, aWay, fc.nat(3))
  .map(
    ([at, way, which]) =>
      new Step(`browser ${at} types answer ${which} as ${way}`, (office) =>
        answering.retypes(office, seatOf(office, at), way, which),
      ),
  )
const presses = fc
  .tuple(aSeat, fc.constantFrom(...pressing.PRESS_NAMES))
  .map(
    ([at, press]) =>
      new Step(`browser ${at} ${press}`, (office) => pressing.presses(office, seatOf(office, at), press)),
  )
const oldTab = fc
  .tuple(aSeat, fc.nat(9))
  .map(
    ([at, which]) =>
      new Step(`browser ${at} presses in an old tab ${which}`, (office) =>
        answering.pressesInOldTab(office, seatOf(office, at), which),
      ),
  )
const elsewhere = fc
  .tuple(aSeat, fc.constantFrom(...ELSEWHERE), fc.constantFrom(...OWNERS, 'nobody' as const))
  .map(
    ([at, way, as]) =>
      new Step(`browser ${at} proves elsewhere by ${way}, as ${as}`, (office) =>
        answering.provesElsewhere(office, seatOf(office, at), way, as),
      ),
  )
const remedies = fc
  .tuple(aSeat, aRemedy)
  .map(
    ([at, remedy]) =>
      new Step(`browser ${at} chooses ${remedy} and does it`, (office) =>
        pressing.helpsThemselves(office, seatOf(office, at), remedy),
      ),
  )
/** Two proofs and the button, or the question to a person. */
const goesOn = fc
  .tuple(
    aSeat,
    twoWays,
    fc.constantFrom<RemedyId>('reset-password', 'reset-password', 'temporary-access-pass'),
    fc.boolean(),
  )
  .map(
    ([at, [one, other], remedy, asks]) =>
      new Step(
        `browser ${at} proves by ${one} and ${other}, then ${asks ? 'asks a person' : remedy}`,
        async (office) => {
          const seat = seatOf(office, at)
          await answering.proves(office, seat, one, other)
          return asks ? pressing.presses(office, seat, 'asks a person') : pressing.helpsThemselves(office, seat, remedy)
        },
      ),
  )
/** Alex has nothing but a telephone of two days ago beside the mailbox: it takes a wait. */
const waits = fc.constant(
  new Step('browser 2 proves by code-by-email and code-by-text, then reset-password', async (office) => {
    const seat = seatOf(office, 2)
    await answering.proves(office, seat, 'code-by-email', 'code-by-text')
    return pressing.helpsThemselves(office, seat, 'reset-password')
  }),
)
const wavers = aSeat.map(
  (at) =>
    new Step(`browser ${at} says none of these, and thinks better of it`, async (office) => {
      await pressing.presses(office, seatOf(office, at), 'says none of these')
      return pressing.presses(office, seatOf(office, at), 'thinks better of it')
    }),
)
const moves = fc
  .tuple(aSeat, aSeat, aSeat)
  .map(
    ([from, to, typist]) =>
      new Step(`browser ${from} moves to ${to}, typed at ${typist}`, (office) =>
        pressing.movesOver(office, seatOf(office, from), seatOf(office, to), seatOf(office, typist)),
      ),
  )
const movesRightly = fc
  .constantFrom([0, 1], [1, 0], [2, 3], [3, 2])
  .map(
    ([from = 0, to = 0]) =>
      new Step(`browser ${from} moves to ${to}`, (office) =>
        pressing.movesOver(office, seatOf(office, from), seatOf(office, to), seatOf(office, from)),
      ),
  )
const decides = fc
  .tuple(
    anyRequest,
    fc.constantFrom<keyof typeof people.APT>(
      'open',
      'approve',
      'approve',
      'decline',
      'issue a code',
      'begin for a caller',
      'hand over',
      'set a link aside',
    ),
    aRemedy,
    fc.constantFrom<'lynne' | 'lee'>('lynne', 'lee'),
    aSeat,
  )
  .map(
    ([which, what, remedy, by, at]) =>
      new Step(`${by}: ${what} ${remedy}, request ${which}, browser ${at}`, async (office) =>
        people.decides(office, await people.pick(office, which, people.APT[what]), what, {
          remedy,
          by,
          seat: seatOf(office, at),
        }),
      ),
  )
const vouches = fc
  .tuple(anyRequest, fc.integer({ min: 0, max: 4 }))
  .map(
    ([which, no]) =>
      new Step(`the contact ${no === 0 ? 'says no to' : 'speaks with'} request ${which}`, async (office) =>
        people.isAskedToVouch(office, await people.pick(office, which, ['stepping-up']), no === 0),
      ),
  )
const stops = fc
  .tuple(anyRequest, fc.boolean())
  .map(
    ([which, cancels]) =>
      new Step(`the owner ${cancels ? 'cancels the wait of' : 'stops'} request ${which}`, async (office) =>
        people.saysItWasNotThem(
          office,
          await people.pick(office, which, cancels ? ['cooling-off', 'stepping-up'] : ['done', 'findings']),
          cancels,
        ),
      ),
  )
const ends = aSeat.map(
  (at) => new Step(`browser ${at} is in again`, (office) => pressing.endsIt(office, seatOf(office, at))),
)
const passes = fc
  .constantFrom(1, 5, 12, 40, 65, 65, 300, 800, 1500)
  .map((minutes) => new Step(`${minutes} minutes pass`, (office) => people.timePasses(office, minutes)))

const OFTEN: readonly (readonly [number, fc.Arbitrary<Step>])[] = [
  [2, begins],
  [6, answers],
  [6, proves],
  [6, retypes],
  [5, presses],
  [1, oldTab],
  [4, elsewhere],
  [4, remedies],
  [6, goesOn],
  [1, waits],
  [1, wavers],
  [1, moves],
  [1, movesRightly],
  [7, decides],
  [3, vouches],
  [1, stops],
  [1, ends],
  [2, passes],
]
export const anyStep = OFTEN.flatMap(([times, step]) => Array.from({ length: times }, () => step))
