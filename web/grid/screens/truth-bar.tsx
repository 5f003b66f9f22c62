import { Icon, type IconName } from '#web/ui/components/icon.tsx'
import { countsOf, oldestUnsent, type Shown } from '../core/outbox-view.ts'
import { hrefOf } from '../phone/route.ts'
import { answers, items, offset_minutes, sending, syncEnd } from '../phone/state.ts'
import { formats, words } from '../phone/words.ts'

const PARTS: [Shown, IconName][] = [
  ['here', 'inbox'],
  ['sending', 'up'],
  ['county', 'check'],
  ['refused', 'back'],
]
const SKEW_MINUTES = 5

/** Never hides, and never calls sent what the county has not said it keeps. */
export function TruthBar() {
  const say = words.value.truth
  const counts = countsOf([...items.value, ...answers.value], sending.value)
  return (
    <>
      <nav aria-label={say.label}>
        <ul class="outbox">
          {PARTS.map(([part, icon]) => (
            <li key={part} class={part === 'refused' && counts.refused > 0 ? 'is-bad' : undefined}>
              <a href={hrefOf('outbox')} data-part={part}>
                <b>
                  <Icon name={icon} />
                  {counts[part]}
                </b>
                {say[part]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="truth" role="status">
        {sentence()}
      </p>
    </>
  )
}

function sentence(): string {
  const say = words.value.truth
  const end = syncEnd.value
  const skew = offset_minutes.value
  const oldest = oldestUnsent([...items.value, ...answers.value])
  const line =
    end === 'offline' || !navigator.onLine
      ? say.offline
      : end === 'sign-in'
        ? say.signIn
        : end === 'other'
          ? say.otherAccount
          : end === 'stopped'
            ? say.stopped
            : end === 'busy'
              ? say.busy
              : say.online
  const rest = oldest ? say.oldest(formats().relative(oldest)) : say.allSent
  return [line, rest, Math.abs(skew) >= SKEW_MINUTES ? say.skew(skew) : ''].filter(Boolean).join(' · ')
}
