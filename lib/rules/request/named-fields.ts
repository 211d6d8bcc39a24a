/** How the tables of moves and amendments name the fields that each of their rows writes, and the type that follows from a row. */
import type { RecoveryRequest } from './request.ts'

/** Fields that nothing may write: who and what it is, and what moving itself says. */
type Kept =
  | 'id'
  | 'reference'
  | 'version'
  | 'snapshotVersion'
  | 'state'
  | 'begunAt'
  | 'movedAt'
  | 'claimedName'
  | 'nameHash'
/** Only ever added to, by moving itself: see `least-approvers.ts`. */
type Held = 'denials' | 'approversAtLeast'
export type Settable = Exclude<keyof RecoveryRequest, Kept | Held>

/** What is given, what is emptied, and what may be given besides. */
export interface Fields {
  readonly sets?: readonly Settable[]
  readonly resets?: readonly Settable[]
  readonly may?: readonly Settable[]
}

/** The names in one or more columns of a row. */
export type NamedIn<Row, Column extends keyof Fields> = Row extends {
  readonly [C in Column]: infer Names extends readonly Settable[]
}
  ? Names[number]
  : never
/** A field with nothing in it. */
type Emptied<T> = Extract<T, null | undefined | false | 'none'> | (T extends readonly unknown[] ? readonly [] : never)

type Sets<Row> = { readonly [F in NamedIn<Row, 'sets'> as F]: RecoveryRequest[F] }
type Resets<Row> = { readonly [F in NamedIn<Row, 'resets'> as F]: Emptied<RecoveryRequest[F]> }
type May<Row> = { readonly [F in NamedIn<Row, 'may'> as F]?: RecoveryRequest[F] }
type Named<Row> = NamedIn<Row, 'sets'> | NamedIn<Row, 'resets'> | NamedIn<Row, 'may'>
/** Also of a value whose type is known, where no excess is looked for by itself. */
type Unnamed<Row> = { readonly [F in Exclude<keyof RecoveryRequest, Named<Row>> as F]?: never }

/** What whoever writes by a row has to give: all that it sets and resets, and nothing that it does not name. */
export type FieldSet<Row> = Sets<Row> & Resets<Row> & May<Row> & Unnamed<Row>
