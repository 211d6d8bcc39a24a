import { type DocumentProps, Head, Html, Main } from 'next/document'
import { directionOf, languageOf } from '../lib/rules/language.ts'

/** Without NextScript, since nothing on these pages runs. */
export default function Document({ __NEXT_DATA__: { query } }: DocumentProps) {
  const language = languageOf(typeof query['language'] === 'string' ? query['language'] : null)
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head />
      <body>
        <Main />
      </body>
    </Html>
  )
}
