import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { switchKeys } from '#app/admin/actions.ts'
import { requireApprover } from '#app/admin/approver.ts'
import { DeskFrame } from '#app/admin/desk-frame.tsx'
import { placeNow } from '#app/admin/place.ts'
import { KEYS_COOKIE } from './cookie.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { words, context } = await placeNow()
  return { title: words.desk.pageTitle({ page: words.desk.keys.title, organisation: context.settings.organisation }) }
}

/** Single keys, and the switch that turns them off (WCAG 2.2, 2.1.4). */
export default async function KeysPage() {
  const approver = await requireApprover('/admin/keys')
  const { context, words, language } = await placeNow()
  const { keys } = words.desk
  const rows = [
    ['j', keys.does.j],
    ['k', keys.does.k],
    [keys.enterKey, keys.does.enter],
    ['n', keys.does.n],
    ['u', keys.does.u],
    ['/', keys.does.slash],
    ['?', keys.does.questionMark],
  ]
  const on = (await cookies()).get(KEYS_COOKIE)?.value !== 'off'
  return (
    <DeskFrame approver={approver} words={words} language={language} settings={context.settings} path="/admin/keys">
      <main id="main" className="max-w-measure px-4 py-8 text-body sm:px-6">
        <h1 className="text-head">{keys.title}</h1>
        <p className="mt-3">{keys.lead}</p>
        <dl className="mt-6 border-t border-line">
          {rows.map(([key, does]) => (
            <div key={key} className="grid grid-cols-[7.5rem_minmax(0,1fr)] border-b border-line py-2">
              <dt>
                <kbd className="code rounded-press border-2 border-edge px-2 py-0.5">{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form action={switchKeys} className="mt-6 flex flex-wrap items-center gap-4">
          <span>{on ? keys.on : keys.off}</span>
          <button type="submit" name="keys" value={on ? 'off' : 'on'} className="press-plain">
            {on ? keys.turnOff : keys.turnOn}
          </button>
        </form>
      </main>
    </DeskFrame>
  )
}
