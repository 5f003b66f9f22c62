import { useFace, useFormats } from '../face.tsx'
import { type Held, type HolderShare, type Stretch, sharesOf, stretchesOf } from './clock-shares.ts'
import { DueBadge, type DueBadgeProps } from './due-badge.tsx'

export type { Held }

export interface ClockBarProps {
  held: readonly Held[]
  limitMinutes?: number | undefined
  /** The limit as the rule says it, when pauses were given back: "10 个工作日". */
  limitWords?: string | undefined
  /** "周一 08:52", where the clock began. */
  from?: string | undefined
  due?: DueBadgeProps | undefined
  title?: string | undefined
}

const at = (percent: number): string => `${percent.toFixed(2)}%`
const between = (start: number, end: number): string => at(Math.max(0, end - start))

/** Each holder's working minutes in order, the limit as a tick, what went over in red; the table under it sums them. */
export function ClockBar({ held, limitMinutes, limitWords, from, due, title }: ClockBarProps) {
  const { t } = useFace()
  const formats = useFormats()
  const { elapsed, stretches, limitAt, endAt } = stretchesOf(held, limitMinutes)
  const shares = sharesOf(held)
  const words = t.common.clock
  const summary =
    limitMinutes === undefined
      ? words.summaryNoLimit(formats.working(elapsed))
      : words.summary(formats.working(elapsed), limitWords ?? formats.working(limitMinutes))
  const order = words.inOrder(held.map(({ holder }) => holder).join(words.holderSeparator))
  return (
    <div class="clock">
      <div class="clock-head">
        <h3>{title ?? words.title}</h3>
        {due && <DueBadge {...due} />}
      </div>
      <svg class="clock-strip" role="img" aria-label={`${summary}${order}`}>
        <rect class="clock-rest" x="0" y="8" width="100%" height="30" />
        {stretches.map((stretch) => (
          <Strip key={`${stretch.start}`} stretch={stretch} />
        ))}
        {limitAt !== undefined && endAt > limitAt && (
          <rect class="clock-over" x={at(limitAt)} y="8" width={between(limitAt, endAt)} height="30" />
        )}
        {limitAt !== undefined && <line class="clock-limit" x1={at(limitAt)} x2={at(limitAt)} y1="2" y2="46" />}
      </svg>
      <p class="clock-legend">
        <span>{from && words.from(from)}</span>
        {limitMinutes !== undefined && (
          <span class="clock-limit-words">{words.limit(limitWords ?? formats.working(limitMinutes))}</span>
        )}
      </p>
      <ClockTable shares={shares} elapsed={elapsed} />
    </div>
  )
}

/** A name is drawn only where it surely fits; the table names everybody. */
function Strip({ stretch }: { stretch: Stretch }) {
  const { start, end, tint, holder } = stretch
  const fits = (end - start) * 2.6 > holder.length * 15
  return (
    <>
      <rect class={`clock-held tint-${tint}`} x={at(start)} y="8" width={between(start, end)} height="30" />
      {fits && (
        <text class={`clock-name on-tint-${tint}`} x={at((start + end) / 2)} y="28" text-anchor="middle">
          {holder}
        </text>
      )}
    </>
  )
}

function ClockTable({ shares, elapsed }: { shares: readonly HolderShare[]; elapsed: number }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.common.clock
  return (
    <table class="clock-table">
      <caption class="hidden">{words.tableCaption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{words.holder}</th>
          <th scope="col">{words.time}</th>
          <th scope="col">{words.share}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ holder, minutes, times, now, tint }) => (
          <tr key={holder}>
            <th scope="row">
              <svg class="clock-key" aria-hidden="true" focusable="false">
                <rect class={`clock-held tint-${tint}`} width="100%" height="100%" />
              </svg>
              {holder}
            </th>
            <td class="num">{formats.working(minutes)}</td>
            <td class="num">
              {words.shareOf(`${elapsed ? Math.round((minutes / elapsed) * 100) : 0}%`, times)}
              {now && <b class="clock-now">{words.holdsNow}</b>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
