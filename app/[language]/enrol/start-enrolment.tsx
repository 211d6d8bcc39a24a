import { Heading } from '#app/_ui/heading.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Frame } from '#app/_ui/frame.tsx'
import type { Settings } from '#lib/rules/organisation/settings.ts'
import type { Language } from '#lib/words/index.ts'

interface StartEnrolmentProps {
  readonly language: Language
  readonly settings: Settings
  readonly path: string
  readonly title: string
  readonly lead: string
  readonly go: string
  readonly action: () => Promise<void>
}

/** A page of enrolment that was opened directly, or too late: it begins there, and nobody is sent back. */
export function StartEnrolment({ language, settings, path, title, lead, go, action }: StartEnrolmentProps) {
  return (
    <Frame language={language} settings={settings} path={path} step={null} back="/enrol">
      <Heading language={language} settings={settings}>
        {title}
      </Heading>
      <p className="mt-4 text-lead">{lead}</p>
      <form action={action} className="mt-8">
        <Button kind="lamp">{go}</Button>
      </form>
    </Frame>
  )
}
