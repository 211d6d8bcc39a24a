/**
 * The HTML form of a letter, made from its plain text, so that the two cannot say different things.
 *
 * It loads nothing, runs nothing and reports nothing: no image, no script, no style sheet, no link that is not in the
 * text as it stands. It sets no colour of text and none behind it, so that a mail program's dark mode has nothing to
 * turn round. Whatever is in the text is escaped: names in it are other people's.
 *
 * @see RFC 2046 §5.1.4 (multipart/alternative); WCAG 2.2 1.4.3, 1.4.12, 3.1.1
 */
import { directionOf } from './language.ts'

/** What all letters of an installation share. */
export interface LetterLook {
  /** Whose letter it is, on its first line. */
  readonly name: string
  /** Scheme, host and port of the site; only addresses of this origin become links. */
  readonly origin: string
  /** `#rrggbb`, of the line below the name. It carries no meaning. */
  readonly colour: string
}

export interface LetterText {
  /** A BCP 47 tag. */
  readonly language: string
  readonly subject: string
  /** Paragraphs apart by an empty line. */
  readonly body: string
  /** The code that stands on a line of its own, shown large; null where the letter has none. */
  readonly code?: string | null | undefined
}

const FONTS = "'Atkinson Hyperlegible Next','Segoe UI',system-ui,-apple-system,Roboto,'Noto Sans',sans-serif"
const CODE_FONTS = "'Atkinson Hyperlegible Mono',Consolas,Menlo,'Noto Sans Mono',monospace"

const STYLE = {
  letter: `max-width:36em;margin:0 auto;padding:24px 16px;font-family:${FONTS};font-size:17px;line-height:1.55;overflow-wrap:break-word`,
  name: 'margin:0 0 24px;padding:0 0 8px;font-weight:700',
  paragraph: 'margin:0 0 17px',
  code: `margin:0 0 17px;font-family:${CODE_FONTS};font-size:34px;line-height:1.3;font-weight:700;letter-spacing:2px`,
  // Addresses have no spaces to break at.
  link: 'word-break:break-all',
} as const

const MEANINGS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => MEANINGS[one] ?? one)

/**
 * The whole document. `colour` is checked where the policy file is read; one that is no colour is left out here, so
 * that a style cannot be broken out of.
 */
export function renderHtmlLetter(
  { language, subject, body, code = null }: LetterText,
  { name, origin, colour }: LetterLook,
): string {
  const tag = escapeHtml(language)
  const direction = directionOf(language)
  const rule = /^#[0-9a-f]{6}$/i.test(colour) ? `;border-bottom:3px solid ${colour}` : ''
  const paragraphs = body
    .trim()
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((paragraph) => drawParagraph(paragraph.split('\n'), code, origin))
  return [
    `<!DOCTYPE html><html lang="${tag}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(subject)}</title></head>`,
    // Some mail programs keep only what is inside the body, so language and direction stand there too.
    '<body style="margin:0;padding:0;color-scheme:light dark">',
    `<div lang="${tag}" dir="${direction}" style="${STYLE.letter}">`,
    `<p style="${STYLE.name}${rule}">${escapeHtml(name)}</p>`,
    ...paragraphs,
    '</div></body></html>',
  ].join('\n')
}

function drawParagraph(lines: readonly string[], code: string | null, origin: string): string {
  const [only = '', ...others] = lines
  if (code !== null && others.length === 0 && only.trim() === code)
    return `<p style="${STYLE.code}"><span dir="ltr">${escapeHtml(code)}</span></p>`
  return `<p style="${STYLE.paragraph}">${lines.map((line) => drawLine(line, origin)).join('<br>\n')}</p>`
}

/** An address that stands alone on its line, and is the site's own, is a link that shows where it leads. */
function drawLine(line: string, origin: string): string {
  const shown = escapeHtml(line)
  const alone = line.trim()
  return isAddressOf(alone, origin)
    ? `<a href="${escapeHtml(alone)}" dir="ltr" style="${STYLE.link}">${shown}</a>`
    : shown
}

function isAddressOf(text: string, origin: string): boolean {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return false
  const { origin: its, username, password } = new URL(text)
  return its === origin && username === '' && password === ''
}
