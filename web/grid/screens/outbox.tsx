import type { Answer } from '../core/answer.ts'
import type { Item } from '../core/item.ts'
import { sendNow } from '../phone/send.ts'
import { answers, items, sending } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { AnswerRow } from './answer-row.tsx'
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
  const said = answers.value
  const isEmpty = [...all, ...said].every(({ state }) => state === 'county')
  return (
    <Frame title={say.title} bar={<BottomBar />}>
      {isEmpty ? (
        <p>{say.none}</p>
      ) : (
        <button type="button" class="btn btn-main btn-wide" onClick={() => void sendNow()}>
          {sending.value.length > 0 ? words.value.truth.sending : say.sendNow}
        </button>
      )}
      {GROUPS.map((state) => (
        <Group
          key={state}
          heading={say.groups[state]}
          rows={all.filter((one) => one.state === state)}
          said={said.filter((one) => one.state === state)}
        />
      ))}
      <PhoneCare />
    </Frame>
  )
}

interface GroupProps {
  heading: string
  rows: readonly Item[]
  said: readonly Answer[]
}

function Group({ heading, rows, said }: GroupProps) {
  const all = rows.length + said.length
  if (all === 0) return null
  return (
    <section>
      <h2>{`${heading} · ${all}`}</h2>
      <ul class="rows">
        {said
          .slice(-SHOWN)
          .reverse()
          .map((answer) => (
            <AnswerRow key={answer.id} answer={answer} />
          ))}
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
