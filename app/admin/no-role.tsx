import { signInAddress } from './approver.ts'
import { Frame, type FrameProps } from './frame.tsx'

/** Signed in, and nothing to see: default deny, with the way to mend it. */
export function NoRole(frame: Omit<FrameProps, 'children'>) {
  const { noRole } = frame.words.desk
  const { approver } = frame
  const hasAnother = approver !== null && !approver.guest && approver.roles.length > 0
  return (
    <Frame {...frame}>
      <main id="main" className="max-w-measure px-4 py-10 text-body sm:px-6">
        <h1 className="text-head">{hasAnother ? noRole.otherTitle : noRole.title}</h1>
        <p className="mt-4">
          {approver?.guest ? noRole.guest : hasAnother ? noRole.otherLead : noRole.lead(approver?.name ?? '')}
        </p>
        <p className="mt-6">
          <a href={signInAddress('/admin')} className="press-plain">
            {noRole.again}
          </a>
        </p>
      </main>
    </Frame>
  )
}
