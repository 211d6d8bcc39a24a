'use client'
/** The words on the claimant's page, which turn with each minute as theirs do. Without script they say until when. */
import { useEffect, useState } from 'react'
import type { ShownPageWords } from './page-words.ts'

interface PageWordsPanelProps {
  readonly address: string
  readonly first: ShownPageWords
  readonly says: { readonly now: string; readonly before: string }
}

/** The server may turn a moment after this browser's clock. */
const AFTER_TURN_MS = 700
const AGAIN_MS = 5_000

export function PageWordsPanel({ address, first, says }: PageWordsPanelProps) {
  const [shown, setShown] = useState(first)
  useEffect(() => {
    let timer = 0
    const turn = async () => {
      const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null)
      const next = answer?.ok ? ((await answer.json()) as ShownPageWords | null) : null
      if (next && next.untilAt !== shown.untilAt) setShown(next)
      else timer = window.setTimeout(() => void turn(), AGAIN_MS)
    }
    const left = Date.parse(shown.untilAt) - Date.now()
    timer = window.setTimeout(() => void turn(), Math.max(0, left) + AFTER_TURN_MS)
    return () => window.clearTimeout(timer)
  }, [address, shown])
  return (
    <dl className="border-t border-line">
      {shown.rows.map(({ lang, language, now, before }) => (
        <div key={lang} className="border-b border-line py-1.5">
          <dt className="text-quiet">{language}</dt>
          <dd>
            <span className="text-quiet">
              {says.now} ({shown.until}):{' '}
            </span>
            <strong lang={lang}>{now}</strong>
            <span className="block text-quiet">
              {says.before}: <span lang={lang}>{before}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
