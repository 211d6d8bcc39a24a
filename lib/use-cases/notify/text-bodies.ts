/**
 * What a text message says: the first wording that fits into one segment.
 *
 * A name, our own address or a day may be of any length. What has to be in a text is in every wording: a code, which
 * site it is for and that nobody else should be given it; or a link, and what it is for.
 */
import { inOneSegment, namesForText } from '../../rules/text-segments.ts'
import type { Words } from '../../words/index.ts'

type Texts = Words['messages']['texts']
export type TextSubject = keyof Texts['brief']

export interface CodeText {
  /** Digits alone, for the phone that fills it in. */
  readonly code: string
  /** Digit by digit, for somebody who has the text read aloud. */
  readonly spoken: string
  readonly organisation: string
  /** Our host name, so that a phone fills the code in on our page only (GOV.UK, G04). */
  readonly host: string
}

/**
 * The last line, which lets the phone fill the code in, is left out first; the code then stands in the sentence as one
 * number, since a phone offers to copy nothing else.
 */
export function codeText(texts: Texts, { code, spoken, organisation, host }: CodeText): string {
  const names = namesForText(organisation)
  const [first = '', ...more] = [
    ...names.map((name) => `${texts.code({ spoken, organisation: name })}\n\n@${host} #${code}`),
    ...names.map((name) => texts.code({ spoken: code, organisation: name })),
    ...names.map((name) => texts.codeBrief({ spoken: code, organisation: name })),
  ]
  return inOneSegment([first, ...more])
}

/** The text of a code that is sent in a rehearsal and opens nothing. The phone offers to copy it. */
export const rehearsalText = (
  texts: Texts,
  { code: spoken, organisation, telephone }: Pick<CodeText, 'code' | 'organisation'> & { readonly telephone: string },
) => {
  const [name, brief = name] = namesForText(organisation)
  return inOneSegment([
    texts.rehearsal({ spoken, organisation: name, telephone }),
    texts.rehearsal({ spoken, organisation: brief, telephone }),
    texts.rehearsalBrief({ spoken, organisation: brief }),
  ])
}

/** In place of a letter's subject, with each form of the organisation's name, the longest first. */
const briefSubjects = (texts: Texts, subject: TextSubject, organisation: string): readonly string[] =>
  namesForText(organisation).map((name) => texts.brief[subject]({ organisation: name }))

export interface LinkedText {
  /** The subject of the letter about the same event. */
  readonly says: string
  readonly subject: TextSubject
  readonly organisation: string
  readonly address: string
}

/**
 * The text of a notice about a request, with the link that stops it. Without room the subject is shortened, then left
 * out.
 */
export const stopText = (texts: Texts, { says, subject, organisation, address }: LinkedText): string =>
  inOneSegment([
    texts.stop({ says, address }),
    texts.stopBrief({ says, address }),
    ...briefSubjects(texts, subject, organisation).map((brief) => texts.stopBrief({ says: brief, address })),
    texts.stopBare({ address }),
    texts.stopLeast({ address }),
  ])

/** The text about what somebody prepared, with the link that takes it back; shortened as `stopText` is. */
export const notYouText = (texts: Texts, { says, subject, organisation, address }: LinkedText): string =>
  inOneSegment([
    texts.notYou({ says, address }),
    ...briefSubjects(texts, subject, organisation).map((brief) => texts.notYouBrief({ says: brief, address })),
    texts.notYouBare({ address }),
  ])

interface PlainText extends Omit<LinkedText, 'address'> {
  /** What the reader should do; null where the subject says enough. */
  readonly asks?: string | null
}

/** A text without a link: the subject of the letter, and what to do. */
export function subjectText(texts: Texts, { says, subject, organisation, asks = null }: PlainText): string {
  const said = [says, ...briefSubjects(texts, subject, organisation)]
  const asking = asks === null ? [] : said.map((one) => `${one}. ${asks}`)
  const [first = says, ...more] = [...asking, ...said]
  return inOneSegment([first, ...more])
}

/** The text about a wait, with the link that cancels it. `until`: written out in the reader's language. */
export const waitText = (texts: Texts, organisation: string, until: string, address: string): string =>
  inOneSegment([
    texts.wait({ organisation, until, address }),
    ...namesForText(organisation).map((name) => texts.wait({ organisation: name, until, address })),
    ...namesForText(organisation).map((name) => texts.waitBrief({ organisation: name, address })),
    texts.waitBare({ address }),
    texts.waitLeast({ address }),
  ])

/** The text that a wait is over, with the link that still cancels it. */
export const waitOverText = (texts: Texts, organisation: string, address: string): string =>
  inOneSegment([
    texts.waitOver({ organisation, address }),
    ...namesForText(organisation).map((name) => texts.waitOverBrief({ organisation: name, address })),
    texts.waitBare({ address }),
    texts.waitLeast({ address }),
  ])
