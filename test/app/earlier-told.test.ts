/**
 * Whatever the findings page says first, somebody with one proof reads that a recovery was stopped, that the password
 * was replaced for it, and that every device was signed out.
 */
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { DiagnosisResult } from '#app/[language]/findings/diagnosis-result.tsx'
import { UnverifiedClaimFirst } from '#app/[language]/findings/unverified-claim-first.tsx'
import { MoreProof } from '#app/[language]/findings/more-proof.tsx'
import type { FindingsProps } from '#app/[language]/findings/findings-props.ts'
import { WaitingAdvice } from '#app/[language]/findings/waiting-advice.tsx'
import type { RecoveryRequest } from '#lib/rules/request/request.ts'
import { LANGUAGES, wordsFor } from '#lib/words/index.ts'
import { newWorld } from '#test/lib/use-cases/claimant/world.ts'

/** Actions are replaced, since forms are only drawn here. */
const { ACTIONS } = vi.hoisted(() => ({
  ACTIONS: ['askAboutWord', 'askAdministrator', 'chooseRemedy', 'giveOneMoreProof', 'lookOnceMore'],
}))
vi.mock('#app/[language]/findings/actions.ts', () => Object.fromEntries(ACTIONS.map((name) => [name, () => undefined])))

const at = new Date('2026-11-30T08:00:00Z')
async function propsOf(language: FindingsProps['language']): Promise<FindingsProps> {
  const world = await newWorld()
  const browser = await world.begin()
  await browser.prove('code-by-email')
  await world.settle()
  const stored = await browser.request()
  expect(stored.assurance).toBe('aal1')
  const earlier = { stoppedAt: at, replacedAt: at, approved: null, done: null, pass: null }
  const diagnosis = stored.diagnosis && { ...stored.diagnosis, earlier }
  const request: RecoveryRequest = { ...stored, diagnosis }
  return { language, settings: world.context.settings, request, now: world.context.now() }
}

for (const language of LANGUAGES)
  describe(`at one proof, in ${language}`, () => {
    const { earlier } = wordsFor(language)
    for (const [what, face] of [
      ['where the reason is told', DiagnosisResult],
      ['where the reason takes one more proof', MoreProof],
      ['where a reported code leads', UnverifiedClaimFirst],
      ['while a lock is waited for', WaitingAdvice],
    ] as const)
      test(`${what}: the stop, the replaced password and the ended sessions are told, and what to do`, async () => {
        const props = await propsOf(language)
        const seen = props.request.diagnosis?.findings[0]
        const page = renderToStaticMarkup(
          createElement(face as FunctionComponent<FindingsProps & { seen: unknown }>, { ...props, seen }),
        )
        for (const said of [earlier.sessionsEnded, earlier.whatToDo]) expect(page).toContain(said)
        for (const said of [earlier.stopped({ at: '\n' }), earlier.passwordReplaced({ at: '\n' })])
          for (const part of said.split('\n')) expect(page).toContain(part)
      })
  })
