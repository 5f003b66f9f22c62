import type { Item } from '../core/item.ts'
import { sendNow } from '../phone/send.ts'
import { items, sending } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Frame } from './frame.tsx'
import { ItemRow } from './item-row.tsx'
import { PhoneCare } from './phone-care.tsx'

const GROUPS = ['refused', 'here', 'aside', 'county'] as const
const SHOWN = 50

/** The truth, record by record. */
export function OutboxScreen() {
  const say = words.value.outbox
  const all = items.value
  const isEmpty = all.every(({ state }) => state === 'county')
  return (
    <Frame title={say.title} bar={<BottomBar />}>
      {isEmpty ? (
        <p>{say.none}</p>
      ) : (
        <button type="button" class="btn btn-main btn-wide" onClick={() => void sendNow()}>
          {sending.value ? words.value.truth.sending : say.sendNow}
        </button>
      )}
      {GROUPS.map((state) => (
        <Group key={state} heading={say.groups[state]} rows={all.filter((one) => one.state === state)} />
      ))}
      <PhoneCare />
    </Frame>
  )
}

function Group({ heading, rows }: { heading: string; rows: readonly Item[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{`${heading} · ${rows.length}`}</h2>
      <ul class="rows">
        {rows
          .slice(-SHOWN)
          .reverse()
          .map((item) => (
            <ItemRow key={item.id} item={item} />
          ))}
      </ul>
    </section>
  )
}
