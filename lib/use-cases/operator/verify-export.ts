/** Whether an exported part of the record is what was written, in words for whoever checks it (rule R19). */
import { headsIn, type Verify } from '../../rules/checkpoint.ts'
import { checkExport, type ExportFault } from '../../rules/export-check.ts'
import { readExportedLink } from '../../rules/exported-link.ts'
import { OF_CHECKPOINTS, type Verdict } from './verify-audit.ts'

interface Given {
  readonly lines: AsyncIterable<string>
  readonly hash: (text: string) => string
  /** The text that holds signed checkpoints, and the public key; null: the file is checked by itself. */
  readonly checkpoints: { readonly text: string; readonly publicKey: string; readonly verify: Verify } | null
}

/** Checks a file of JSON Lines, and says which links it could check. Needs no database and no secret. */
export async function verifyExport({ lines, hash, checkpoints }: Given): Promise<Verdict> {
  const read = checkpoints ? headsIn(checkpoints.text, checkpoints.publicKey, checkpoints.verify) : { heads: [] }
  if ('fault' in read)
    return { sound: false, says: OF_CHECKPOINTS[read.fault.kind]('sequence' in read.fault ? read.fault.sequence : 0) }
  const { fault, events, linked, anchored, checkpoints: met } = await checkExport(linksIn(lines), hash, read.heads)
  if (fault) return { sound: false, says: `The export is NOT what was written. ${faultText(fault)}` }
  if (events === 0) return { sound: false, says: 'The file holds no event. Nothing was checked.' }
  return {
    sound: true,
    says: [
      `${counted(events, 'event')}: each text is the one that its own hash covers.`,
      `${linked} of them ${linked === 1 ? 'follows' : 'follow'} the event before, which the file holds too; the others could not be checked against it.`,
      checkpoints
        ? `${anchored} of them ${anchored === 1 ? 'lies' : 'lie'} on an unbroken run up to a signed checkpoint (${met} of ${read.heads.length} in the file), so that nobody has changed them since.`
        : 'No checkpoints were given, so that nothing says who wrote the file: with --checkpoints and --key, runs up to a signed one are checked.',
      anchored < events
        ? 'Of the others it shows no more than that text and hash agree: compare them with the database, or export the whole time up to the next checkpoint.'
        : '',
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function faultText(fault: ExportFault): string {
  if (fault.kind === 'unreadable') return `Line ${fault.line} is no event as it was exported.`
  return {
    'broken-link': `Broken link: event ${fault.sequence} is not what was written, or does not follow the event before it.`,
    fork: `Fork: more than one event claims to be number ${fault.sequence}.`,
    rewritten: `Rewritten: event ${fault.sequence} is not the one that its checkpoint was signed for.`,
  }[fault.kind]
}

async function* linksIn(lines: AsyncIterable<string>) {
  for await (const line of lines) if (line !== '') yield readExportedLink(line)
}
