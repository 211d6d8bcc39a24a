import { describe, expect, test } from 'vitest'
import { argumentsOf, differenceOf, missingForms, typeOf } from '#lib/words/translation/message-arguments.ts'

const typesOf = (message: string | readonly string[]): Record<string, string> =>
  Object.fromEntries([...argumentsOf(message)].map(([name, argument]) => [name, typeOf(argument)]))

describe('the types of arguments are read from the message', () => {
  const SPECIFICATION: readonly [message: string | readonly string[], types: Record<string, string>][] = [
    ['Continue', {}],
    ["Type '{'code'}'", {}],
    ["It's {name}'s", { name: 'string' }],
    ['{minutes, number} minutes', { minutes: 'number' }],
    ['{minutes, plural, one {# minute} other {# minutes}} at {host}', { host: 'string', minutes: 'number' }],
    ['{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { rank: 'number' }],
    ['{who, select, desk {the desk} manager {your manager} other {}}', { who: "'desk' | 'manager'" }],
    ['{app, select, mail {the mail app} other {{name}}}', { app: 'string', name: 'string' }],
    ['{told, select, true {yes} other {no}}', { told: 'boolean' }],
    ['{n, plural, one {{who, select, a {x} other {}}} other {{n} of them}}', { n: 'number', who: "'a'" }],
    [['Open {address}.', 'Wait {minutes, number} minutes.'], { address: 'string', minutes: 'number' }],
  ]
  for (const [message, types] of SPECIFICATION)
    test(`${JSON.stringify(message)}: ${JSON.stringify(types)}`, () => expect(typesOf(message)).toEqual(types))
})

describe('a translation takes what the English takes', () => {
  const SPECIFICATION: readonly [english: string, translated: string, difference: string | null][] = [
    ['Until {clock}', 'Do {clock}', null],
    ['{a} and {b}', '{b} in {a}', null],
    ['Until {clock}', 'Do takrat', 'the argument {clock} is missing'],
    ['Until {clock}', 'Do {ura}', 'the argument {clock} is missing'],
    ['Until then', 'Do {clock}', 'English has no argument {clock}'],
    ['{n, number} codes', '{n, plural, one {# koda} two {# kodi} few {# kode} other {# kod}}', null],
    ['{n} codes', '{n, number} kod', '{n} is number, and in English text'],
    [
      '{who, select, a {x} b {y} other {}}',
      '{who, select, a {x} other {}}',
      '{who} is one of a, and in English one of a, b',
    ],
  ]
  for (const [english, translated, difference] of SPECIFICATION)
    test(`“${translated}” for “${english}”: ${difference ?? 'the same'}`, () =>
      expect(differenceOf(argumentsOf(english), argumentsOf(translated))).toBe(difference))
})

describe('a count has every form of its language', () => {
  const SPECIFICATION: readonly [message: string, language: string, missing: readonly string[]][] = [
    ['{n, plural, one {#} other {#}}', 'en', []],
    ['{n, plural, one {#} other {#}}', 'sl', ['two', 'few']],
    ['{n, plural, =0 {none} other {#}}', 'en', ['one']],
    ['{a, select, x {{n, plural, other {#}}} other {}}', 'en', ['one']],
    ['{n, selectordinal, one {#} other {#}}', 'en', ['two', 'few']],
  ]
  for (const [message, language, missing] of SPECIFICATION)
    test(`${message} in ${language}: ${missing.join(', ') || 'all there'}`, () =>
      expect(missingForms(message, language).toSorted()).toEqual([...missing].toSorted()))
})
