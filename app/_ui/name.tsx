import { shownName } from '#lib/rules/shown-text.ts'

/** Characters. Each name was cut when it came in, and a line may have several. */
const AT_MOST = 400

/** A name that somebody else wrote: of a person, an app, a place. Its writing direction affects nothing beside it. */
export const Name = ({ of }: { of: string | null | undefined }) => <bdi>{shownName(of, AT_MOST) ?? ''}</bdi>
