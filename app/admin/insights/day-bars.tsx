/** One bar a day, drawn on the server. The same numbers stand in the table behind it. */

const BAR = { width: 3, gap: 1, height: 32 } as const

interface DayBarsProps {
  readonly counts: readonly number[]
  /** What the tallest bar of the whole picture counts. */
  readonly most: number
  readonly label: string
  readonly tone: 'text-wait' | 'text-open' | 'text-shut'
}

export function DayBars({ counts, most, label, tone }: DayBarsProps) {
  const step = BAR.width + BAR.gap
  const width = counts.length * step - BAR.gap
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${BAR.height}`}
      preserveAspectRatio="none"
      className={`h-10 w-full border-b border-edge ${tone}`}
    >
      <path
        d={counts.map((count, day) => barAt(day * step, most === 0 ? 0 : (count / most) * BAR.height)).join('')}
        fill="currentColor"
      />
    </svg>
  )
}

/** Standing on the line below, from its foot and back. */
const barAt = (x: number, height: number): string => `M${x} ${BAR.height}v${-height}h${BAR.width}v${height}z`

/** A part of a whole, as one bar from the start of the line. */
export function ShareBar({ part, most, label }: { part: number; most: number; label: string }) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 100 8" preserveAspectRatio="none" className="h-3 w-full text-wait">
      <rect width={most === 0 ? 0 : (part / most) * 100} height={8} fill="currentColor" />
    </svg>
  )
}
