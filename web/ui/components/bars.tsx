import type { ComponentChildren } from 'preact'
import type { ShareTone } from './shares.tsx'

export interface Bar {
  key: string
  label: ComponentChildren
  value: number
  /** The value in words with its unit: "117 件". */
  text: string
  /** A part of the value that went wrong, drawn in seal red from the start. */
  late?: number | undefined
  /** Parts of the value, drawn one after the other from the start; the rest keeps the usual colour. */
  parts?: readonly { tone: ShareTone; value: number }[] | undefined
}

interface BarsProps {
  caption: string
  quietCaption?: boolean
  labelHead: string
  valueHead: string
  bars: readonly Bar[]
  /** The far end; the largest value if not given. */
  most?: number
}

const percent = (value: number, most: number): string =>
  `${most > 0 ? Math.min(100, (value / most) * 100).toFixed(2) : 0}%`

/** Bars start at zero. It is a table, so the drawing needs no twin. */
export function Bars({ caption, quietCaption, labelHead, valueHead, bars, most }: BarsProps) {
  const end = most ?? Math.max(0, ...bars.map(({ value }) => value))
  return (
    <table class="bars">
      <caption class={quietCaption ? 'hidden' : undefined}>{caption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{labelHead}</th>
          <th scope="col">{valueHead}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.label}</th>
            <td>
              <span class="bar">
                <svg class="bar-plot" aria-hidden="true" focusable="false">
                  <rect class="bar-ground" width="100%" height="100%" />
                  <rect class="bar-value" width={percent(bar.value, end)} height="100%" />
                  {bar.late ? <rect class="bar-late" width={percent(bar.late, end)} height="100%" /> : null}
                  {bar.parts?.map(({ tone, value }, i, all) => (
                    <rect
                      key={tone}
                      class={`share-${tone}`}
                      x={percent(
                        all.slice(0, i).reduce((sum, part) => sum + part.value, 0),
                        end,
                      )}
                      width={percent(value, end)}
                      height="100%"
                    />
                  ))}
                </svg>
                <span class="bar-text num">{bar.text}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
