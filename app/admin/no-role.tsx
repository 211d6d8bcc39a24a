import { signInAddress } from './approver.ts'
import { DeskFrame, type DeskFrameProps } from './desk-frame.tsx'

/** Signed in without a role: nothing is shown but how to get one. */
export function NoRole(frame: Omit<DeskFrameProps, 'children'>) {
  const { noRole } = frame.words.desk
  const { approver } = frame
  if (approver?.guest) return <Said frame={frame} title={noRole.guestTitle} says={noRole.guest} />
  const hasAnother = approver !== null && approver.roles.length > 0
  return (
    <Said
      frame={frame}
      title={hasAnother ? noRole.otherTitle : noRole.title}
      says={hasAnother ? noRole.otherLead : noRole.lead({ name: approver?.name ?? '' })}
    >
      <p className="mt-6">
        <a href={signInAddress('/admin')} className="press-plain">
          {noRole.again}
        </a>
      </p>
    </Said>
  )
}

interface SaidProps {
  readonly frame: Omit<DeskFrameProps, 'children'>
  readonly title: string
  readonly says: string
  /** What fixes it; a guest stays a guest, however often they sign in. */
  readonly children?: React.ReactNode
}

function Said({ frame, title, says, children }: SaidProps) {
  return (
    <DeskFrame {...frame}>
      <main id="main" className="max-w-measure px-4 py-10 text-body sm:px-6">
        <h1 className="text-head">{title}</h1>
        <p className="mt-4">{says}</p>
        {children}
      </main>
    </DeskFrame>
  )
}
