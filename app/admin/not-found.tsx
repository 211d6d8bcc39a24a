import { currentApprover } from './approver.ts'
import { DeskFrame } from './desk-frame.tsx'
import { placeNow } from './place.ts'

export default async function NotFound() {
  const { words, language, settings } = await placeNow()
  return (
    <DeskFrame approver={await currentApprover()} words={words} language={language} settings={settings} path="/admin">
      <title>{words.desk.pageTitle({ page: words.broken.notFoundTitle, organisation: settings.organisation })}</title>
      <main id="main" className="max-w-measure px-4 py-10 text-body sm:px-6">
        <h1 className="text-head">{words.broken.notFoundTitle}</h1>
        <p className="mt-4">{words.broken.notFoundLead}</p>
        <p className="mt-6">
          <a href="/admin" className="press-plain">
            {words.desk.pack.back}
          </a>
        </p>
      </main>
    </DeskFrame>
  )
}
