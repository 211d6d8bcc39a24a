/** References: short, speakable, without letters and digits that are mistaken for one another, and without words. */

const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** A new reference such as `BC7K-92QX`. `below(n)` answers a uniform integer from 0 to n − 1. */
export function makeReference(below: (limit: number) => number): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[below(ALPHABET.length)]).join('')
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}

/** The reference that was meant by what was typed or read out; null when it cannot be one. */
export function readReference(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  if (letters.length !== LENGTH || [...letters].some((letter) => !ALPHABET.includes(letter))) return null
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}
