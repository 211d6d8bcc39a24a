/**
 * What a text says: the first wording that fits into one segment.
 *
 * A name, an address of this site or a day may be as long as they like; what has to
 * stand in a text stays in every wording: a code, whose it is and that it is for nobody
 * else; a link, and what it is for.
 */
import { inOneSegment, namesForText } from '../../rules/text-segments.ts'
import type { Words } from '../../words/index.ts'

type Texts = Words['messages']['texts']
export type TextSubject = keyof Texts['brief']

export interface CodeText {
  /** Digits alone, for the phone that fills it in. */
  readonly code: string
  /** Digit by digit, for whoever has it read out. */
  readonly spoken: string
  readonly organisation: string
  /** Binds the code to our page when the phone fills it in (GOV.UK, G04). */
  readonly host: string
}

/** The last line goes first where there is no room: a code is then typed instead of filled in. */
export function codeText(texts: Texts, { code, spoken, organisation, host }: CodeText): string {
  const names = namesForText(organisation)
  const said = names.map((name) => texts.code({ spoken, organisation: name }))
  const [first = '', ...more] = [
    ...said.map((one) => `${one}\n\n@${host} #${code}`),
    ...said,
    ...names.map((name) => texts.codeBrief({ spoken, organisation: name })),
  ]
  return inOneSegment([first, ...more])
}

export const rehearsalText = (texts: Texts, { spoken, organisation }: Pick<CodeText, 'spoken' | 'organisation'>) => {
  const [name, brief = name] = namesForText(organisation)
  return inOneSegment([
    texts.rehearsal({ spoken, organisation: name }),
    texts.rehearsal({ spoken, organisation: brief }),
    texts.rehearsalBrief({ spoken, organisation: brief }),
  ])
}

export interface NotYouText {
  /** The subject of the letter about it. */
  readonly says: string
  readonly subject: TextSubject
  readonly organisation: string
  readonly address: string
}

export const notYouText = (texts: Texts, { says, subject, organisation, address }: NotYouText): string =>
  inOneSegment([
    texts.notYou(says, address),
    ...namesForText(organisation).map((name) => texts.notYouBrief(texts.brief[subject](name), address)),
    texts.notYouBare(address),
  ])

/** Without a link: the subject of the letter. */
export const subjectText = (texts: Texts, { says, subject, organisation }: Omit<NotYouText, 'address'>): string =>
  inOneSegment([says, ...namesForText(organisation).map(texts.brief[subject])])

export const waitText = (texts: Texts, organisation: string, until: string, address: string): string =>
  inOneSegment([
    texts.wait(organisation, until, address),
    ...namesForText(organisation).map((name) => texts.wait(name, until, address)),
    texts.waitBrief(until, address),
    texts.notYouBare(address),
  ])
