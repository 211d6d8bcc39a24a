/**
 * At one proof, nothing is told that would help somebody who only holds the mailbox:
 * no place, device, risk or finding in the mailbox, and nothing that tells of one.
 */
import { describe, expect, test } from 'vitest'
import type { AccountClass } from '#lib/rules/account/account.ts'
import { causeOf, causes, tellable, isLastWord, isWarning } from '#lib/rules/diagnosis/causes/index.ts'
import { EXAMPLE_NOW, minutesBefore } from '#lib/rules/diagnosis/causes/support/example.ts'
import type { Evidence } from '#lib/rules/diagnosis/evidence.ts'
import { seen, unseen } from '#lib/rules/source-reading.ts'
import { planFor } from '#lib/rules/policy/plan.ts'
import { diagnosisOf } from '#lib/use-cases/claimant/explain/diagnosis.ts'
import { optionsFor } from '#lib/use-cases/claimant/explain/options.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'
import { factsOf } from '#lib/words/cause-facts.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { exampleRequest, MAIL_CODE, TEXT_CODE } from '#test/example.ts'

const { settings } = (await newWorld()).context
const CLASSES: readonly AccountClass[] = [
  'privileged',
  'guarded',
  'guest',
  'federated',
  'synced',
  'shared',
  'leaver',
  'member',
]
/** Everything that somebody with the mailbox alone would like to know. */
const COMPROMISED: Partial<Evidence> = {
  risk: seen({ state: 'at-risk', since: minutesBefore(200) }, EXAMPLE_NOW),
  forwarding: seen('collect@example.net', EXAMPLE_NOW),
  sendingRestriction: seen({ since: minutesBefore(100), reason: 'limit' }, EXAMPLE_NOW),
}
const requestWith = (evidence: Evidence, accountClass: AccountClass, proofs = [MAIL_CODE]) =>
  exampleRequest({
    state: 'findings',
    accountClass,
    proofs,
    assurance: proofs.length > 1 ? 'aal2' : 'aal1',
    diagnosis: diagnosisOf(evidence),
  })

const TELLS = /risk|nevarn|mailbox|nabiralnik|forward|posred|Ljubljana|Hanoi|Quito|iOS|iPhone|Windows|Android|Edge/i

for (const { id } of causes) {
  const { example } = causeOf(id)
  describe(`the cause ${id}`, () => {
    test('what is told of it at one proof names no place, device, risk or mailbox', () => {
      const told = tellable(diagnosisOf(example).findings, 'aal1')
      for (const finding of told) expect(finding).toMatchObject({ place: null, device: null })
      for (const language of LANGUAGES) {
        const { causes: words, plan } = wordsFor(language)
        const said = told.flatMap((finding) => {
          const { headline, ...rest } = words[finding.cause]
          return [headline(factsOf(finding, EXAMPLE_NOW, language, 'Europe/Ljubljana')), ...Object.values(rest)]
        })
        const { you, administrator, time } = planFor(told, 'step-up', EXAMPLE_NOW)
        const steps = [...you, ...administrator, ...time].map(({ what, of }) =>
          plan.steps[what](factsOf(of ?? told[0] ?? NOTHING, EXAMPLE_NOW, language, 'Europe/Ljubljana')),
        )
        expect([...said, ...steps].filter((text) => TELLS.test(text))).toEqual([])
      }
    })

    test('what is offered is the same whatever stands behind it: a risk, a kind of account, a source that failed', () => {
      const offered = (evidence: Evidence, accountClass: AccountClass) =>
        optionsFor(settings, requestWith(evidence, accountClass), EXAMPLE_NOW)
      const ordinary = offered(example, 'member')
      expect(ordinary.every(({ decision }) => ['permit', 'step-up'].includes(decision.kind))).toBe(true)
      if (tellable(diagnosisOf(example).findings, 'aal1').length === 0) return
      const isLast = isLastWord(id) || isWarning(id)
      for (const accountClass of CLASSES) {
        expect(offered(example, accountClass)).toEqual(ordinary)
        expect(offered({ ...example, risk: unseen('failed') }, accountClass)).toEqual(ordinary)
        // Beside a real finding, "nothing wrong" is not said: one more proof is asked for instead.
        const compromised = offered({ ...example, ...COMPROMISED }, accountClass)
        expect(compromised).toEqual(isLast ? [] : ordinary)
      }
    })
  })
}

test('after the second proof the answer is policy’s own, with its reason', () => {
  const { example } = causeOf('password-expired')
  const request = requestWith({ ...example, ...COMPROMISED }, 'member', [MAIL_CODE, TEXT_CODE])
  const reset = optionsFor(settings, request, EXAMPLE_NOW).find(({ remedy }) => remedy === 'reset-password')
  expect(reset?.decision).toMatchObject({ kind: 'await-approval', why: 'signs-of-compromise' })
})

const NOTHING = diagnosisOf(causeOf('nothing-wrong').example).findings[0] as NonNullable<
  ReturnType<typeof diagnosisOf>['findings'][number]
>
