import { describe, expect, test } from 'vitest'
import { packUuid, readCompact, unpackUuid, writeCompact } from '#lib/rules/compact-link.ts'
import {
  codeText,
  notYouText,
  rehearsalText,
  stopText,
  subjectText,
  type TextSubject,
  waitOverText,
  waitText,
} from '#lib/use-cases/notify/text-bodies.ts'
import { inOneSegment, segmentsOf } from '#lib/rules/text-segments.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'

describe('segments of a text', () => {
  const COUNTED: readonly [says: string, text: string, segments: number][] = [
    ['160 characters of the alphabet', 'a'.repeat(160), 1],
    ['161 of them', 'a'.repeat(161), 2],
    ['306 of them, in two halves with a header', 'a'.repeat(306), 2],
    ['307 of them', 'a'.repeat(307), 3],
    ['a sign of the extension takes two places', `${'a'.repeat(158)}€`, 1],
    ['and one place too many makes two segments', `${'a'.repeat(159)}€`, 2],
    ['70 characters with one č', `${'a'.repeat(69)}č`, 1],
    ['71 characters with one č', `${'a'.repeat(70)}č`, 2],
    ['a character of two units counts twice', `${'a'.repeat(69)}😀`, 2],
  ]
  for (const [says, text, segments] of COUNTED)
    test(`${says}: ${segments}`, () => expect(segmentsOf(text)).toBe(segments))

  test('a wording that fits keeps its marks, a longer one is written without them, and one that fits no way gives way', () => {
    expect(inOneSegment(['Vaše geslo'])).toBe('Vaše geslo')
    expect(inOneSegment([`Vaše geslo ${'a'.repeat(80)}`])).toBe(`Vase geslo ${'a'.repeat(80)}`)
    expect(inOneSegment(['a'.repeat(161), 'Vaše geslo'])).toBe('Vaše geslo')
  })
})

/** As short, as long, and as unlike the alphabet as they may come. */
const ORGANISATIONS = [
  'Contoso',
  'Občina Škofja Loka',
  'Ministrstvo za visoko šolstvo, znanost in inovacije Republike Slovenije in še nekaj služb',
  'Министерство образования и науки',
]
const HOSTS = ['recovery.contoso.com', `${'recovery.'.repeat(5)}si`]
const SUBJECTS: readonly TextSubject[] = ['changed', 'proof', 'progress', 'stopped', 'lapsed', 'over']
/** As links in texts are: a key of four letters, and three times 128 bits. */
const LINK = `v123.${'Ab-_'.repeat(16)}Abr`

for (const language of LANGUAGES)
  describe(`every text in ${language} is one segment`, () => {
    const { messages, cooling, enrol } = wordsFor(language)
    const { texts } = messages
    /** With every fact that a subject asks for, as long as it comes. */
    const facts = (organisation: string) => ({
      organisation,
      reference: 'BC7K-92QX',
      name: 'n'.repeat(120),
      at: '23. september, 09:12',
      remedy: 'remove-authenticator',
      reason: null,
      statusAddress: '',
      stopAddress: null,
      isSetAside: false,
      isWithPeople: false,
      lapsesAt: null,
      decidedBy: 'owner',
      effects: [],
      fates: [],
      follows: null,
      isRemoved: false,
      beginning: null,
      help: '',
      things: 't'.repeat(120),
      onlySheet: null,
      minutes: 10,
      person: 'n'.repeat(120),
      swept: null,
      passUntil: null,
      stoppedFrom: null,
      otherAddressStops: false,
      countsFrom: '',
      cancelAddress: null,
      cancelUntil: '',
      endsAt: '23. september, 09:12',
      finishBy: '26. september, 09:12',
    })
    const subjectsFor = (organisation: string): readonly string[] =>
      [
        ...Object.values(messages.notices).map((letter) => letter(facts(organisation) as never)),
        ...Object.values(enrol.letters).map((letter) => letter(facts(organisation) as never)),
        cooling.begun(facts(organisation)),
        cooling.ended(facts(organisation)),
      ].map(({ subject }) => subject)

    for (const organisation of ORGANISATIONS)
      for (const host of HOSTS)
        test(`${organisation} at ${host}`, () => {
          const code = { code: '482913', spoken: '4 8 2, 9 1 3', organisation, host, telephone: '+386 1 555 01 00' }
          const bodies = [
            codeText(texts, code),
            rehearsalText(texts, code),
            ...subjectsFor(organisation).flatMap((says) =>
              SUBJECTS.flatMap((subject) => [
                subjectText(texts, { says, subject, organisation }),
                ...Object.values(texts.asks).map((ask) =>
                  subjectText(texts, {
                    says,
                    subject,
                    organisation,
                    asks: typeof ask === 'string' ? ask : ask({ telephone: '+44 1632 960100' }),
                  }),
                ),
                stopText(texts, { says, subject, organisation, address: `https://${host}/stop?link=${LINK}` }),
                notYouText(texts, {
                  says,
                  subject,
                  organisation,
                  address: `https://${host}/enrol/cancel?link=${LINK}`,
                }),
              ]),
            ),
            waitText(texts, organisation, '23. september, 09:12', `https://${host}/cancel?link=${LINK}`),
            waitOverText(texts, organisation, `https://${host}/cancel?link=${LINK}`),
          ]
          expect(bodies.filter((body) => segmentsOf(body) > 1)).toEqual([])
        })

    test('a code has in each wording what has to stand with it: whose it is, and that it is for nobody else', () => {
      for (const organisation of ORGANISATIONS)
        for (const host of [...HOSTS, 'h'.repeat(120)]) {
          const body = codeText(texts, { code: '482913', spoken: '4 8 2, 9 1 3', organisation, host })
          const plain = organisation.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 12)
          expect(body.normalize('NFD').replace(/\p{M}/gu, '')).toContain(plain)
          // As one number, which a phone offers to copy, with the line that fills it in or without.
          expect(body).toMatch(/(?<!\d)482913(?!\d)/)
          expect(body).toMatch(/Never give it to anyone|Never share it|Ne povejte je nikomur/)
          if (host === 'recovery.contoso.com' && !/\p{Script=Cyrillic}/u.test(organisation))
            expect(body.split('\n').at(-1)).toBe(`@${host} #482913`)
        }
    })

    test('beside a link as long as ours stands whose account it is, and what the link does', () => {
      const address = `https://${HOSTS[0]}/stop?link=${LINK}`
      const does = language === 'en' ? /[Ss]top it|Cancel/ : /[Uu]stavite|Preklic/
      const bodies = [
        ...SUBJECTS.map((subject) =>
          stopText(texts, { says: 's'.repeat(99), subject, organisation: 'Contoso', address }),
        ),
        waitText(texts, 'Contoso', 'Monday 23 November at 09:12 CET', address),
        waitOverText(texts, 'Contoso', address),
      ]
      expect(bodies.filter((body) => !body.includes('Contoso') || !does.test(body))).toEqual([])
    })

    test('a link stays whole, whatever gives way', () => {
      for (const organisation of ORGANISATIONS) {
        const address = `https://${HOSTS[1]}/enrol/cancel?link=${LINK}`
        const said = { says: 's'.repeat(200), subject: 'changed', organisation, address } as const
        for (const text of [notYouText(texts, said), stopText(texts, said), waitOverText(texts, organisation, address)])
          expect(text.endsWith(address)).toBe(true)
      }
    })
  })

describe('a link in a text', () => {
  const ID = '0b5c1d9e-5f0a-4c6e-9a3b-2f1e0d9c8b7a'
  test('an id comes back as it was', () => expect(unpackUuid(packUuid(ID))).toBe(ID))
  test('no id has two writings', () => {
    const packed = packUuid(ID)
    const twin = `${packed.slice(0, -1)}${packed.endsWith('h') ? 'i' : 'h'}`
    expect([unpackUuid(twin), unpackUuid(`${packed}A`), unpackUuid('')]).toEqual([null, null, null])
  })
  test('is read as it was written, and nothing else is read', () => {
    const one = { version: 'v1', parts: ['A'.repeat(22), 'b'.repeat(22)], mark: 'r' }
    expect(readCompact(writeCompact(one))).toEqual(one)
    for (const other of ['', 'v1.', `v1.${'A'.repeat(21)}`, `V1.${'A'.repeat(22)}`, `v1.${'~'.repeat(22)}`, `${ID}~x`])
      expect(readCompact(other)).toBeNull()
  })
})
