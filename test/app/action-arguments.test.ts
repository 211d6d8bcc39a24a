/**
 * What is posted to our actions: all that our own pages send comes in, as React's own encoders make it,
 * in a script and without one; what React could not decode is refused before it is asked.
 */
import fc from 'fast-check'
import { createRequire } from 'node:module'
import { NextRequest } from 'next/server'
import { createElement, useActionState } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { FormState } from '#app/_ui/form-page.tsx'
import { hasField, textOf } from '#app/form-fields.ts'
import { type PostRefusal, formRefusal } from '#app/post-guard.ts'

/** React's encoders, from the copy that Next's pages use. */
const { encodeReply, createServerReference, createTemporaryReferenceSet } = createRequire(import.meta.url)(
  'next/dist/compiled/react-server-dom-turbopack/client.node.js',
) as {
  encodeReply: (list: readonly unknown[], options: object) => Promise<string | FormData>
  createServerReference: (id: string, call: () => void) => (before: FormState, form: FormData) => Promise<FormState>
  createTemporaryReferenceSet: () => unknown
}
const BASE = 'https://recovery.contoso.com'
const ID = `60${'0a1b'.repeat(10)}`
const IN_A_SCRIPT = { 'next-action': ID }

const refused = (body: BodyInit, headers: Record<string, string> = {}): Promise<PostRefusal | null> =>
  formRefusal(
    new NextRequest(`${BASE}/verify`, {
      method: 'POST',
      body,
      headers: { host: 'recovery.contoso.com', 'x-forwarded-proto': 'https', origin: BASE, ...headers },
    }),
  )

/** Also what looks like React's own signs, and like a part of a letter that was pasted. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('$', '$$', '$K1', '$undefined', '$@1', '$ACTION_ID_x', '', 'Content-Transfer-Encoding: base64\r\n'),
)
const names = fc.constantFrom('name', 'code', 'again', 'factor', 'errorCode', 'ticket', 'repeat', 'reason', '0', 'id')
const filledForm = fc.array(fc.tuple(names, typed), { maxLength: 6 }).map((fields) => {
  const made = new FormData()
  for (const [name, value] of fields) made.append(name, value)
  return made
})
const link = fc.record({ href: typed, label: typed }, { noNullPrototype: true })
const turn = fc.record({ at: typed, from: typed, locale: typed, over: typed }, { noNullPrototype: true })
/** What actions answer: see `FormError`, `Declined`, `ReadOutAnswer` and `SheetAnswer`. */
const before = fc.oneof(
  fc.constantFrom(null, undefined),
  fc.record(
    {
      says: typed,
      field: typed,
      typed: fc.dictionary(names, typed, { noNullPrototype: true }),
      fix: fc.option(link),
      unfolds: fc.constant(true),
      isCalm: fc.constant(true),
      turn,
      codes: fc.array(typed, { maxLength: 10 }),
    },
    { requiredKeys: ['says'], noNullPrototype: true },
  ),
)

describe('what our own pages send comes in', () => {
  test('from a script, whatever was typed and answered before', async () => {
    await fc.assert(
      fc.asyncProperty(before, filledForm, fc.nat(2), async (answer, filled, used) => {
        // Next leaves out what an action does not use, from its end on.
        const list = used === 0 ? [] : used === 1 ? [filled] : [answer, filled]
        const body = await encodeReply(list, { temporaryReferences: createTemporaryReferenceSet() })
        expect(await refused(body, IN_A_SCRIPT)).toBeNull()
      }),
    )
  })

  test('from a script, where the action uses its second argument alone', async () => {
    const list: unknown[] = []
    list[1] = new FormData()
    expect(await refused(await encodeReply(list, {}), IN_A_SCRIPT)).toBeNull()
  })

  test('without a script, by the fields that React draws into the page', async () => {
    const action = createServerReference(ID, () => {})
    const says = { says: 'That is “not” a code & no <name>.', field: 'code', typed: { code: '$K1' } } as const
    const Asks = ({ said }: { readonly said: FormState }) => {
      const [, answer] = useActionState(action, said)
      return createElement('form', { action: answer })
    }
    const Plain = () => createElement('form', { action: action as unknown as (filled: FormData) => void })
    const pages = [createElement(Asks, { said: null }), createElement(Asks, { said: says }), createElement(Plain)]
    for (const page of pages) {
      const drawn = await new Response(await renderToReadableStream(page)).text()
      const fields = new FormData()
      for (const [, name = '', value = ''] of drawn.matchAll(/name="([^"]+)"(?: value="([^"]*)")?/g))
        fields.append(name, unescaped(value))
      expect([...fields.keys()].join()).toContain('$ACTION_')
      for (const value of ['$K1', 'a\r\nb', '']) fields.append('name', value)
      expect(await refused(fields), drawn).toBeNull()
    }
  })
})

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Fields of a form; an array is two of one name. */
function fieldsOf(fields: Readonly<Record<string, string | Blob | readonly string[]>>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | Blob])
      made.append(name, one)
  return made
}
const REFERENCE = `{"id":"${ID}","bound":"$@1"}`
const NESTED = `${'['.repeat(30_000)}${']'.repeat(30_000)}`

describe('what React could not decode is no form, and nothing is asked of it', () => {
  const FROM_A_SCRIPT: readonly [what: string, body: BodyInit][] = [
    ['nothing', ''],
    ['no JSON', '{'],
    ['no list', '{"0":"$K1"}'],
    ['null', 'null'],
    ['a text', '"a"'],
    ['more than an action takes', '[1,2,3]'],
    ['a list that is deeper than any answer', NESTED],
    ['a part that is not there', '["$1"]'],
    ['a promise that is never kept', '["$@1"]'],
    ['a map, a set, an iterator of nothing', '["$Q1","$W1"]'],
    ['a number that is none', '["$n1x"]'],
    ['a stream', '["$R1"]'],
    ['a file that is not there', '["$B1"]'],
    ['an action as an argument', '["$h1"]'],
    ['a sign that React does not know', '[{"typed":{"code":"$Zx"}}]'],
    ['an element of a page', '["$T"]'],
    ['a form without the list', fieldsOf({ '1_name': 'a' })],
    ['a form with two lists', fieldsOf({ '0': ['["$K1"]', '["$K1"]'] })],
    ['a form whose list is a file', fieldsOf({ '0': new Blob(['["$K1"]']) })],
    ['a file among the fields', fieldsOf({ '0': '["$K1"]', '1_name': new Blob(['a']) })],
  ]
  for (const [what, body] of FROM_A_SCRIPT)
    test(`from a script: ${what}`, async () => expect(await refused(body, IN_A_SCRIPT)).toBe('no-form'))

  const WITHOUT: readonly [what: string, fields: FormData][] = [
    ['no action is named', fieldsOf({ name: 'a' })],
    ['one field without a name of it', fieldsOf({ '': '' })],
    ['a reference to nothing', fieldsOf({ $ACTION_REF_1: '' })],
    ['a reference that is no JSON', fieldsOf({ $ACTION_REF_1: '', '$ACTION_1:0': '{"id":"' })],
    ['a reference without what came before', fieldsOf({ $ACTION_REF_1: '', '$ACTION_1:0': REFERENCE })],
    ['what came before is no list', fieldsOf({ $ACTION_REF_1: '', '$ACTION_1:0': REFERENCE, '$ACTION_1:1': '{}' })],
    [
      'what came before is not there',
      fieldsOf({ $ACTION_REF_1: '', '$ACTION_1:0': REFERENCE, '$ACTION_1:1': '["$2"]' }),
    ],
    [
      'a reference with more in it',
      fieldsOf({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${ID}","bound":null,"x":"$Q9"}` }),
    ],
    ['a reference to itself', fieldsOf({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${ID}","bound":"$@0"}` })],
    [
      'a reference that is there twice',
      fieldsOf({ $ACTION_REF_1: '', '$ACTION_1:0': [REFERENCE, REFERENCE], '$ACTION_1:1': '[null]' }),
    ],
    ['a broken one beside a whole one', fieldsOf({ [`$ACTION_ID_${ID}`]: '', $ACTION_REF_1: '' })],
    ['a file among the fields', fieldsOf({ [`$ACTION_ID_${ID}`]: '', name: new Blob(['a']) })],
  ]
  for (const [what, fields] of WITHOUT)
    test(`without a script: ${what}`, async () => expect(await refused(fields)).toBe('no-form'))

  test('what is a text to Next is read as one: a form in other letters, and lines', async () => {
    const form = new Response(fieldsOf({ '0': '["$K1"]' }))
    const kind = (form.headers.get('content-type') ?? '').replace('multipart/form-data', 'Multipart/Form-Data')
    expect(await refused(await form.arrayBuffer(), { ...IN_A_SCRIPT, 'content-type': kind })).toBe('no-form')
    expect(await refused('a=1', { ...IN_A_SCRIPT, 'content-type': 'application/x-www-form-urlencoded' })).toBe(
      'no-form',
    )
  })
})

test('an action that is called with something else in the place of its form finds no field in it', () => {
  for (const sent of [undefined, null, 'name=a', ['a'], { get: 'a' }, { name: 'a' }]) {
    const form = sent as unknown as FormData
    expect([textOf(form, 'name'), hasField(form, 'name')]).toEqual(['', false])
  }
})
