/**
 * What a request is found by, and what a search asks for.
 *
 * A request has words: those of its names, of its reference, and marks for its causes and its class. Names are hostile
 * text: they are folded to small letters, so no name can hold a mark, each of which begins with a capital.
 */
import type { AccountClass } from '../account/account.ts'
import { type CauseId, causes as allCauses, signsOfCompromise } from '../diagnosis/causes/index.ts'
import { causesOf, type RecoveryRequest } from './request.ts'

/** One of these words, or one that begins like this. */
export type SearchTerm =
  | { readonly kind: 'word'; readonly anyOf: readonly string[] }
  | { readonly kind: 'prefix'; readonly prefix: string }

/** What narrows a list besides its states. */
export interface Narrowing {
  /** As typed. */
  readonly search?: string | undefined
  /** Any of these was found. */
  readonly causes?: readonly CauseId[] | undefined
  /** The account is of any of these. */
  readonly classes?: readonly AccountClass[] | undefined
  /** Only those with signs of compromise. */
  readonly compromised?: boolean | undefined
}

type Found = Pick<RecoveryRequest, 'account' | 'claimedName' | 'reference' | 'accountClass' | 'diagnosis'>

const LETTERS_OF_A_WORD = 64
/** A display name has at most 256 characters; more words than these are nobody's name. */
const WORDS_OF_A_REQUEST = 60
const TERMS_OF_A_SEARCH = 8

/** The words that a request is found by, sorted, each once. */
export function wordsOf(request: Found): readonly string[] {
  const { account, claimedName, reference, accountClass } = request
  const signInName = account?.signInName ?? claimedName
  const names = [...splitWords(account?.displayName ?? ''), ...splitWords(signInName)].slice(0, WORDS_OF_A_REQUEST)
  const reading = splitWords(reference)
  const marks = [...causesOf(request).map(causeMark), ...(accountClass ? [classMark(accountClass)] : [])]
  return [...new Set([...names, ...reading, cut(reading.join('')), ...marks])].toSorted()
}

/** What a list asks for, all of which a request has to fit; empty where it asks for nothing. */
export function searchTerms({ search = '', causes, classes, compromised }: Narrowing): readonly SearchTerm[] {
  return [
    ...search.split(/\s+/).flatMap(termsOfPart).slice(0, TERMS_OF_A_SEARCH),
    ...(causes?.length ? [{ kind: 'word', anyOf: causes.map(causeMark) } as const] : []),
    ...(classes?.length ? [{ kind: 'word', anyOf: classes.map(classMark) } as const] : []),
    ...(compromised ? [{ kind: 'word', anyOf: SIGNS } as const] : []),
  ]
}

/** Whether a search asks for something that no word can be: only signs, which find nothing rather than everything. */
export const findsNothing = ({ search = '' }: Narrowing): boolean =>
  search.trim() !== '' && splitWords(search).length === 0

/** A name with a dot, an address, a domain, a reference: all of it as whole words, but the last, which may go on. */
function termsOfPart(part: string): SearchTerm[] {
  const words = splitWords(part)
  return words.map((word, at) =>
    at === words.length - 1 ? { kind: 'prefix', prefix: word } : { kind: 'word', anyOf: [word] },
  )
}

const causeMark = (cause: CauseId): string => `Cause:${cause}`
const classMark = (accountClass: AccountClass): string => `Class:${accountClass}`
const SIGNS: readonly string[] = allCauses.filter(({ id }) => signsOfCompromise([id])).map(({ id }) => causeMark(id))

const splitWords = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map(cut)
    .filter((word) => word !== '')

/** By code point, so that no character is cut in two. */
const cut = (word: string): string => [...word].slice(0, LETTERS_OF_A_WORD).join('')

/** Without accents and case, and without what no text column can hold. */
const foldText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðłøħıßæœþ]/g, (letter) => PLAIN[letter] ?? letter)

/** Letters that Unicode does not take apart, as people type them who do not have them. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
