const WIDTH = 136
const HINGE = 62
const TOP = 70
const FLOOR = 396
/** Where the light ends, before the edge of the picture. */
const REACH = 496

/** How much of the doorway is open, from 0 to 1. */
export type Opening = 'ajar' | 'half' | 'wide' | 'open'
const FREE: Readonly<Record<Opening, number>> = { ajar: 0.14, half: 0.4, wide: 0.66, open: 0.88 }

/**
 * A picture of a door that opens further with every step. Decoration only: hidden from screen readers, from forced
 * colours and from print, and never the only carrier of information.
 */
export function DoorPicture({ opening }: { opening: Opening }) {
  const free = FREE[opening]
  const jamb = HINGE + WIDTH
  const edge = jamb - WIDTH * free
  /** The door's free edge comes forward, so it is drawn lower and, a little, higher. */
  const lean = 30 * Math.sqrt(free)
  const spill = 50 + 120 * free
  return (
    <div className="mood relative">
      <div className="pointer-events-none absolute -inset-x-56 -inset-y-28 -z-10 bg-[radial-gradient(closest-side,var(--color-glow),transparent)]" />
      <svg aria-hidden="true" viewBox="0 0 360 500" className="h-auto w-full" fill="none" strokeLinejoin="round">
        <defs>
          <linearGradient id="door-light" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" className="[stop-color:var(--color-lamp-lit)]" />
            <stop offset="1" className="[stop-color:var(--color-lamp)]" />
          </linearGradient>
          <linearGradient id="door-spill" gradientUnits="userSpaceOnUse" x1="0" y1={FLOOR} x2="0" y2={REACH}>
            <stop offset="0" className="[stop-color:var(--color-lamp)]" stopOpacity="0.85" />
            <stop offset="1" className="[stop-color:var(--color-lamp)]" stopOpacity="0" />
          </linearGradient>
        </defs>
        <path d={`M${edge} ${FLOOR} H${jamb} L${jamb + spill} ${REACH} H${edge + 10} Z`} fill="url(#door-spill)" />
        <path d={`M4 ${FLOOR} H${HINGE} M${jamb} ${FLOOR} H356`} className="stroke-edge" strokeWidth="1.5" />
        <path d={`M${HINGE} ${FLOOR} V${TOP} H${jamb} V${FLOOR}`} fill="url(#door-light)" />
        <path d={`M${HINGE} ${FLOOR} V${TOP} H${jamb} V${FLOOR}`} className="stroke-ink" strokeWidth="2.5" />
        <path
          d={`M${HINGE} ${TOP} L${edge} ${TOP - lean * 0.35} V${FLOOR + lean} L${HINGE} ${FLOOR} Z`}
          className="fill-sheet stroke-ink"
          strokeWidth="2.5"
        />
        <circle cx={edge - 8 - 8 * (1 - free)} cy={(TOP + FLOOR) / 2 + 18} r="4.5" className="fill-ink" />
      </svg>
    </div>
  )
}
