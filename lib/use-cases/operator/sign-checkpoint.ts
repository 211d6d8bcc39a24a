/**
 * Signs where the record stands and sends it out: a line in the log every hour in which something happened, and a
 * letter to the desk's address once a day (rule R19).
 *
 * Before it signs, it checks the links since the last checkpoint: what was rewritten, or cut off behind a signed head,
 * is never signed.
 */
import { addHours } from '../../rules/duration.ts'
import type { ChainFault, ChainHead } from '../../rules/audit.ts'
import { type Checkpoint, checkpointText, readCheckpoint } from '../../rules/checkpoint.ts'
import type { Context } from '../../ports/context.ts'
import { wordsFor } from '../../words/index.ts'

/** Of letters. A little less than a day, so that they keep to the same hour. */
const MAILED_EVERY_HOURS = 23.5

type Needed = Pick<Context, 'store' | 'signer' | 'log' | 'delivery' | 'settings' | 'now'>

/** What the process remembers itself, so that whoever can write to the database cannot change it. */
export interface Remembered {
  last: Checkpoint | null
  fault: ChainFault | null
}

/** Makes a checkpoint. Harmless to repeat, and to run on several instances at once. Null: no new one was made. */
export async function makeCheckpoint(context: Needed, known: Remembered): Promise<string | null> {
  const { store, log, signer } = context
  const kept = await store.lastCheckpoint()
  const read = (written: string) => readCheckpoint(written, signer.publicKeys, signer.verify)
  const held = kept ? read(kept) : null
  const last = newer(known.last, held)
  const { head, fault } = await store.verifyTail(last)
  known.fault = fault
  if (fault) {
    log.error({ ...fault }, 'The record does not hold behind the last checkpoint, and no other is signed (R19)')
    return null
  }
  const line = last?.sequence === head.sequence ? null : await sign(context, head)
  known.last = line ? read(line) : last
  // A stored text that is not signed by us may be anybody's, so no letter carries it.
  await mailOnceADay(context, line ?? (held ? kept : null))
  return line
}

const newer = (one: Checkpoint | null, other: Checkpoint | null): Checkpoint | null =>
  !one || (other && other.sequence > one.sequence) ? other : one

async function sign({ store, signer, log, now }: Needed, { sequence, hash }: ChainHead): Promise<string | null> {
  const at = now()
  const text = checkpointText({ sequence, hash, at, publicKey: signer.publicKey })
  const line = `${text} ${signer.sign(text)}`
  if (!(await store.keepCheckpoint(line, at))) return null
  log.info({ checkpoint: line, handOvers: signer.handOvers }, 'Checkpoint of the record')
  return line
}

/** Sent by one instance; a letter that does not leave is tried again within the hour. */
async function mailOnceADay(
  { store, signer, delivery, settings, now, log }: Needed,
  line: string | null,
): Promise<void> {
  const at = now()
  const before = addHours(at, -MAILED_EVERY_HOURS)
  if (!line || !(await store.claimCheckpointLetter(line, at, before))) return
  const letter = wordsFor(settings.language).desk.record.letter({
    organisation: settings.organisation,
    lines: [...signer.handOvers, line],
    publicKey: signer.publicKey,
  })
  try {
    await delivery.mail({ to: settings.deskMail, language: settings.language, ...letter })
  } catch {
    await store.releaseCheckpointLetter(line)
    log.warn({}, 'The letter with the checkpoint could not be sent, and is tried again')
  }
}
