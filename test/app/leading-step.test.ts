import { expect, test } from 'vitest'
import { leadingStep } from '#app/[language]/findings/leading-step.ts'
import { causes } from '#lib/rules/diagnosis/causes/index.ts'

test('where nothing was found, the main button is to try signing in, and a new password comes second', () =>
  expect(leadingStep('nothing-wrong', false)).toBe('next-step'))

test('whoever is back from Microsoft’s reset has one way on, and it is the one named there', () =>
  expect(leadingStep('nothing-wrong', true)).toBe('option'))

for (const { id } of causes.filter((one) => one.id !== 'nothing-wrong'))
  test(`what was found leads to what ends it: ${id}`, () => expect(leadingStep(id, false)).toBe('option'))
