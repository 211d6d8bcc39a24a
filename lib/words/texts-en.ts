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
  /** In place of a letter's subject, where that leaves no room for the link. */
  brief: {
    changed: (organisation: string): string => `${organisation}: account changed`,
    proof: (organisation: string): string => `${organisation}: identity check passed`,
    progress: (organisation: string): string => `${organisation}: account recovery`,
    over: (organisation: string): string => `${organisation}: the wait is over`,
  },
  wait: (organisation: string, until: string, address: string): string =>
    `A change to your ${organisation} account waits until ${until}. Not you? Cancel it: ${address}`,
  waitBrief: (until: string, address: string): string => `Account change waits until ${until}. Cancel: ${address}`,
}
