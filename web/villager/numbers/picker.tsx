import { Icon } from '#web/ui/components/icon.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { NumbersView } from './view.ts'

/** Links, so that every period has an address that can be sent to somebody. */
export function Picker({ view }: { view: NumbersView }) {
  const words = useFace().t.statistics
  const { period, earlier, later } = view
  const named = (of: NumbersView['period']) => words.period(of.span, of.year, of.part)
  return (
    <div class="picker">
      <Tabs
        label={words.picker.label}
        tabs={view.spans.map(({ span, href }) => ({
          label: words.picker.spans[span],
          href,
          current: span === period.span,
        }))}
      />
      <p class="picker-steps">
        <a class="btn" href={earlier.href} rel="prev" aria-label={words.picker.earlier(named(earlier.period))}>
          <Icon name="left" />
          {named(earlier.period)}
        </a>
        {later && (
          <a class="btn btn-after" href={later.href} rel="next" aria-label={words.picker.later(named(later.period))}>
            {named(later.period)}
            <Icon name="right" />
          </a>
        )}
      </p>
    </div>
  )
}
