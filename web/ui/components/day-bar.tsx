interface DayBarProps {
  /** Days of the limit. */
  days: number
  used: number
  late: boolean
  label: string
}

/** More boxes than these cannot be counted at a glance. */
const BOXES_MAX = 20
const BOX = 10
const GAP = 2

/** One box a day, the used ones filled: how much time is left, without a number to read. */
export function DayBar({ days, used, late, label }: DayBarProps) {
  if (days < 1 || days > BOXES_MAX)
    return <PartBar share={Math.min(1, used / Math.max(days, 1))} late={late} label={label} />
  const boxes = Array.from({ length: days }, (_, i) => i)
  return (
    <svg
      class={late ? 'daybar is-late' : 'daybar'}
      viewBox={`0 0 ${days * (BOX + GAP) - GAP} ${BOX}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {boxes.map((box) => (
        <rect
          key={box}
          class={box < used ? 'daybar-used' : 'daybar-left'}
          x={box * (BOX + GAP)}
          y="0"
          width={BOX}
          height={BOX}
        />
      ))}
    </svg>
  )
}

function PartBar({ share, late, label }: { share: number; late: boolean; label: string }) {
  return (
    <svg class={late ? 'daybar is-late' : 'daybar'} role="img" aria-label={label}>
      <rect class="daybar-left" width="100%" height="100%" />
      <rect class="daybar-used" width={`${(share * 100).toFixed(1)}%`} height="100%" />
    </svg>
  )
}
