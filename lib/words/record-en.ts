/** The record and its checkpoints, as the desk reads of them, in English. */
import { type Letter, paragraphs } from './facts.ts'

export interface CheckpointFacts {
  readonly organisation: string
  readonly lines: readonly string[]
  readonly publicKey: string
}

export const recordEn = {
  letter: ({ organisation, lines, publicKey }: CheckpointFacts): Letter => ({
    subject: `Checkpoint of the record of account recovery (${organisation})`,
    body: paragraphs(
      'Keep this message. It says where the record of account recovery stands today, signed, so that you can check later whether anybody has rewritten it or cut it short.',
      lines.join('\n'),
      `The public key: ${publicKey}`,
      'To check: save these messages in one file on another machine and run there: npm run audit:verify -- --checkpoints=FILE --key=KEY. Use the key from the first message you kept.',
      'A message like this comes every day. If none comes, find out why.',
    ),
  }),
  rows: {
    name: 'Rows with our code',
    good: 'Every stored row that was read carries a code of ours.',
    bad: (rows: number, since: string) =>
      rows === 1
        ? `1 row does not carry our code, first seen on ${since}. It counts for nothing.`
        : `${rows} rows do not carry our code, the first of them seen on ${since}. They count for nothing.`,
    fix: 'Somebody wrote to the database who has no key. The log names the rows. Find out who can write to it, and compare it with a backup.',
  },
  checkpoints: {
    name: 'Checkpoints of the record',
    good: (made: string, mailed: string) => `Last signed: ${made}. Last sent to the desk’s address: ${mailed}.`,
    bad: (made: string, mailed: string) =>
      `Last signed: ${made}. Last sent to the desk’s address: ${mailed}. A message should go out every day.`,
    never: 'never',
    fix: 'Look in the log for “checkpoint”. If the record does not hold, run npm run audit:verify.',
  },
}
