import { type DocumentProps, Head, Html, Main } from 'next/document'
import { languageOf } from '../lib/rules/language.ts'

/** Without NextScript, since nothing on these pages runs. */
export default function Document({ __NEXT_DATA__: { query } }: DocumentProps) {
  return (
    <Html lang={languageOf(typeof query['language'] === 'string' ? query['language'] : null)}>
      <Head />
      <body>
        <Main />
      </body>
    </Html>
  )
}
