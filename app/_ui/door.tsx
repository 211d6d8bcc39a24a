/**
 * The door, further open with every step. Mood only: hidden from screen readers,
 * from forced colours and from print, and never the only bearer of anything.
 */
const WIDTH = 132
const HINGE = 70
const TOP = 66
const FLOOR = 392

/** How much of the doorway is free, from 0 to 1. */
export type Opening = 'ajar' | 'half' | 'wide' | 'open'
const FREE: Readonly<Record<Opening, number>> = { ajar: 0.16, half: 0.42, wide: 0.68, open: 0.9 }

export function Door({ opening }: { opening: Opening }) {
  const free = FREE[opening]
  const edge = HINGE + WIDTH * (1 - free)
  /** The leaf's free edge comes towards us, so it looks taller. */
  const lean = 26 * Math.sqrt(free)
  const jamb = HINGE + WIDTH
  const spill = 40 + 190 * free
  return (
    <svg aria-hidden="true" viewBox="0 0 360 500" className="mood h-auto w-full" fill="none">
      <defs>
        <linearGradient id="door-light" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="[stop-color:var(--color-lamp-lit)]" />
          <stop offset="1" className="[stop-color:var(--color-lamp)]" />
        </linearGradient>
        <linearGradient id="door-spill" x1="0.2" y1="0" x2="0.75" y2="1">
          <stop offset="0" className="[stop-color:var(--color-lamp)]" stopOpacity="0.75" />
          <stop offset="1" className="[stop-color:var(--color-lamp)]" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={`M${edge} ${FLOOR} H${jamb} L${jamb + spill * 0.75} 496 H${edge + 6} Z`} fill="url(#door-spill)" />
      <rect x={HINGE} y={TOP} width={WIDTH} height={FLOOR - TOP} fill="url(#door-light)" />
      <path
        d={`M${HINGE} ${TOP} L${edge} ${TOP - lean * 0.5} V${FLOOR + lean} L${HINGE} ${FLOOR} Z`}
        className="fill-sheet stroke-ink"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <circle cx={edge - Math.max(7, 15 * (1 - free))} cy={(TOP + FLOOR) / 2 + 14} r="4" className="fill-ink" />
      <path d={`M${HINGE} ${FLOOR} V${TOP} H${jamb} V${FLOOR}`} className="stroke-ink" strokeWidth="2" />
      <path d={`M8 ${FLOOR} H${HINGE} M${jamb} ${FLOOR} H352`} className="stroke-line" strokeWidth="2" />
    </svg>
  )
}
