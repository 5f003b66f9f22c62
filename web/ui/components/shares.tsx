import { useFormats } from '../face.tsx'

export type ShareTone = 'good' | 'fair' | 'silent' | 'waiting' | 'going' | 'late' | 'gone'

export interface Share {
  key: string
  label: string
  value: number
  tone: ShareTone
}

interface SharesProps {
  caption: string
  quietCaption?: boolean
  heads: { part: string; number: string; share: string }
  shares: readonly Share[]
}

/** The colours of parts and what they mean, under or over a drawing. */
export function ShareKeys({ keys }: { keys: readonly { tone: ShareTone; label: string }[] }) {
  return (
    <ul class="share-keys">
      {keys.map(({ tone, label }) => (
        <li key={tone}>
          <svg class="share-key" aria-hidden="true" focusable="false">
            <rect class={`share-${tone}`} width="100%" height="100%" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

/** One whole cut into parts, drawn and told: the table says what the bar shows, in the same order. */
export function Shares({ caption, quietCaption, heads, shares }: SharesProps) {
  const formats = useFormats()
  const whole = shares.reduce((sum, { value }) => sum + value, 0)
  if (whole === 0) return null
  let before = 0
  const drawn = shares.map((share) => {
    const from = before
    before += share.value
    return { ...share, from }
  })
  const percent = (part: number): string => `${((part / whole) * 100).toFixed(3)}%`
  return (
    <div class="shares">
      <svg class="shares-plot" aria-hidden="true" focusable="false">
        {drawn.map(({ key, from, value, tone }) => (
          <rect key={key} class={`share-${tone}`} x={percent(from)} width={percent(value)} height="100%" />
        ))}
      </svg>
      <table class="shares-table">
        <caption class={quietCaption ? 'hidden' : undefined}>{caption}</caption>
        <thead class="hidden">
          <tr>
            <th scope="col">{heads.part}</th>
            <th scope="col">{heads.number}</th>
            <th scope="col">{heads.share}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ key, label, value, tone }) => (
            <tr key={key}>
              <th scope="row">
                <svg class="share-key" aria-hidden="true" focusable="false">
                  <rect class={`share-${tone}`} width="100%" height="100%" />
                </svg>
                {label}
              </th>
              <td class="num">{formats.number(value)}</td>
              <td class="num">{formats.percent(value, whole)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
