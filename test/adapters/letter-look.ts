/** How letters look in tests of the routes. */
import type { LetterLook } from '#lib/rules/html-letter.ts'

export const LETTERS: LetterLook = { name: 'Contoso', origin: 'https://recovery.contoso.com', colour: '#f6b23c' }
