/** A name that somebody else wrote: of a person, an app, a place. It turns nothing round but itself. */
import { shownName } from '#lib/rules/shown-text.ts'

/** Characters: a name was cut where it came in, and a line may say several. */
const AT_MOST = 400

export const Name = ({ of }: { of: string | null | undefined }) => <bdi>{shownName(of, AT_MOST) ?? ''}</bdi>
