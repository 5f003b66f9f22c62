import { newId } from '#kernel/id.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import { hrefOf, route } from '../phone/route.ts'
import { words } from '../phone/words.ts'

/** The same three places on every screen, the main act in the middle. */
export function BottomBar({ household }: { household?: string }) {
  const say = words.value.nav
  const { screen } = route.value
  const current = (one: typeof screen) => (screen === one ? 'page' : undefined)
  // Made anew when the link is drawn: a record has its id before its first letter.
  const next = household ? `${newId()}/${household}` : newId()
  return (
    <nav class="bar" aria-label={say.label}>
      <a class="btn stack" href={hrefOf('today')} aria-current={current('today')}>
        <Icon name="list" />
        {say.today}
      </a>
      <a class="btn stack" href={hrefOf('find')} aria-current={current('find')}>
        <Icon name="search" />
        {say.find}
      </a>
      <a class="btn btn-main stack" href={hrefOf('capture', next)}>
        <Icon name="plus" />
        {say.record}
      </a>
      <a class="btn stack" href={hrefOf('outbox')} aria-current={current('outbox')}>
        <Icon name="inbox" />
        {say.outbox}
      </a>
    </nav>
  )
}
