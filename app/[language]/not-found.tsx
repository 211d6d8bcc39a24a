import { Frame } from '#app/_ui/frame.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { currentLanguage } from '#app/language.ts'
import { context } from '#lib/config/build-context.ts'
import { wordsFor } from '#lib/words/index.ts'

export default async function NotFound() {
  const language = await currentLanguage()
  const { settings } = await context()
  const { broken, layout } = wordsFor(language)
  return (
    <Frame language={language} settings={settings} path="/" step={null}>
      <title>{layout.title({ page: broken.notFoundTitle, organisation: settings.organisation })}</title>
      <h1 className="text-head sm:text-title">{broken.notFoundTitle}</h1>
      <p className="mt-4">{broken.notFoundLead}</p>
      <p className="mt-8">
        <PageLink href="/" className="press-lamp">
          {broken.notFoundGo}
        </PageLink>
      </p>
    </Frame>
  )
}
