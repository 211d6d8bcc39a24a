/**
 * As whom the server runs: PostgreSQL refuses root.
 *
 * Where the tests are root's, it runs as an account that is there already, so
 * that none is made and nothing is left behind: its own, or one that owns nothing.
 */
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** Preferred first; any other that is not root does too. */
const PREFERRED = ['postgres', 'nobody', 'daemon']

/** Null: as whoever runs the tests. Throws one sentence where that is nobody whom PostgreSQL would run as. */
export function serverAccount(
  runner: number | undefined = process.getuid?.(),
  accounts: string = runner === 0 ? readFileSync('/etc/passwd', 'utf8') : '',
  hasName: () => boolean = isNamed,
): Account | null {
  if (runner !== 0) {
    if (runner !== undefined && !hasName())
      throw new Error(
        `PostgreSQL asks for the name of the user it runs as, and /etc/passwd has none for ${runner}: add a line for it, or run the tests as a user who has one.`,
      )
    return null
  }
  const others = accounts
    .split('\n')
    .flatMap(parse)
    .filter(({ uid }) => uid !== 0)
  const account = PREFERRED.flatMap((name) => others.filter((other) => other.name === name))[0] ?? others[0]
  if (!account)
    throw new Error(
      'PostgreSQL does not run as root, and /etc/passwd has no other account: add one (useradd postgres), or run the tests as an ordinary user.',
    )
  return account
}

function isNamed(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

function parse(line: string): Account[] {
  const [name = '', , uid = '', gid = ''] = line.split(':')
  return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
}
