/** What goes out by text. Each fits into one segment with a name of ordinary length; see `text-bodies.ts` for the others. */
import type { CodeFacts } from './facts.ts'

export const textsEn = {
  code: ({ spoken, organisation }: CodeFacts): string =>
    `${spoken} is your ${organisation} account recovery code. Never give it to anyone.`,
  codeBrief: ({ spoken, organisation }: CodeFacts): string => `${spoken}: ${organisation} code. Tell it to nobody.`,
  rehearsal: ({ spoken, organisation }: CodeFacts): string =>
    `${spoken} is your ${organisation} practice code. It opens nothing.`,
  rehearsalBrief: ({ spoken, organisation }: CodeFacts): string => `${spoken}: practice code, ${organisation}`,
  notYou: (says: string, address: string): string => `${says}. Not you? Open ${address}`,
  notYouBrief: (says: string, address: string): string => `${says}. Not you? ${address}`,
  notYouBare: (address: string): string => `Not you? ${address}`,
  /** Beside a link that stops a recovery. */
  stop: (says: string, address: string): string => `${says}. Recovery not yours? Stop it: ${address}`,
  stopBrief: (says: string, address: string): string => `${says}. Not you? Stop it: ${address}`,
  stopBare: (address: string): string => `Recovery not yours? Stop it: ${address}`,
  stopLeast: (address: string): string => `Not you? Stop it: ${address}`,
  /** What to do, where there is nothing to stop. */
  asks: {
    ifYours: (telephone: string): string => `If it was yours, call ${telephone}`,
    startAnew: (): string => 'Still locked out? Start a new one.',
    notExpected: (telephone: string): string => `Not expected? Call ${telephone}`,
  },
  /** In place of a letter's subject, where that leaves no room for the link. */
  brief: {
    changed: (organisation: string): string => `${organisation}: account changed`,
    proof: (organisation: string): string => `${organisation}: identity checked`,
    progress: (organisation: string): string => `${organisation}: account recovery`,
    stopped: (organisation: string): string => `${organisation}: recovery stopped`,
    lapsed: (organisation: string): string => `${organisation}: request ended`,
    over: (organisation: string): string => `${organisation}: the wait is over`,
  },
  wait: (organisation: string, until: string, address: string): string =>
    `New ${organisation} password waits until ${until}. Not you? Cancel: ${address}`,
  waitBrief: (organisation: string, address: string): string =>
    `New ${organisation} password waits. Not you? Cancel: ${address}`,
  waitOver: (organisation: string, address: string): string =>
    `The wait for a new ${organisation} password is over. Not you? Cancel: ${address}`,
  waitOverBrief: (organisation: string, address: string): string =>
    `${organisation} password wait is over. Not you? Cancel: ${address}`,
  waitBare: (address: string): string => `New password not yours? Cancel: ${address}`,
  waitLeast: (address: string): string => `Not you? Cancel: ${address}`,
}
