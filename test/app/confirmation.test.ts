/** What was done is drawn where the page is told it, in a status that screen readers announce. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Confirmation } from '#app/admin/_parts/confirmation.tsx'

const drawn = (says: string | null, kind: 'open' | 'wait' = 'open') =>
  renderToStaticMarkup(createElement(Confirmation, { says, kind }))

test('a confirmation is a status of its own', () =>
  expect(drawn('Approved.')).toMatch(/^<p role="status"[^>]*>Approved\.<\/p>$/))
test('where nothing was done there is none', () => expect(drawn(null)).toBe(''))
