import { newId } from '#kernel/id.ts'
import { type Item, photosOpen } from '../core/item.ts'
import { amend } from '../core/outbox.ts'
import { shownState } from '../core/outbox-view.ts'
import { goTo } from '../phone/route.ts'
import { refresh, shelf } from '../phone/session.ts'
import { sending, snapshot } from '../phone/state.ts'
import { formats, named, words } from '../phone/words.ts'
import { Own } from './own.tsx'

/** One record: what it is, where it is, and if it came back, why and what to do. */
export function ItemRow({ item }: { item: Item }) {
  const { outbox: say, duties, truth } = words.value
  const { body, savedAt, receivedAt, isSent, conflicts, refusal, matterId } = item
  const household = snapshot.value?.households.find(({ id }) => id === body.householdId)
  const open = photosOpen(item)
  const photos = open.filter(({ voice }) => !voice).length
  const shown = shownState(item, sending.value)
  return (
    <li class="item" data-state={shown}>
      <p>
        <b>
          {duties[body.kind]} <Own text={household?.doorText} />
        </b>
        <span class={shown === 'refused' ? 'tag tag-late' : shown === 'county' ? 'tag tag-done' : 'tag'}>
          {truth[shown]}
        </span>
      </p>
      {body.text && (
        <p>
          <Own text={body.text} />
        </p>
      )}
      <p class="quiet">
        {receivedAt && item.state === 'county'
          ? say.received(formats().relative(receivedAt))
          : say.saved(formats().relative(savedAt))}
      </p>
      {isSent && photos > 0 && <p class="quiet">{say.photosMissing(photos)}</p>}
      {isSent && open.length > photos && <p class="quiet">{say.voiceMissing}</p>}
      {matterId && <p class="quiet">{say.matter}</p>}
      {conflicts.map(({ field, mine, theirs }) => (
        <p key={field} class="conflict">
          <Own text={say.conflict(fieldName(field), mine, theirs)} />
        </p>
      ))}
      {item.state === 'refused' && refusal && <Refusal item={item} refusal={refusal} />}
    </li>
  )
}

function fieldName(key: string): string {
  const field = snapshot.value?.fields.find((one) => one.key === key)
  return field ? named(field.name) : key
}

function Refusal({ item, refusal }: { item: Item; refusal: NonNullable<Item['refusal']> }) {
  const say = words.value.outbox
  const sentences: Record<string, string> = say.refusals
  const again = async () => {
    if (!shelf.value) return
    const draft = await amend(shelf.value, item, newId(), new Date())
    await refresh()
    goTo('capture', draft.id)
  }
  return (
    <div class="refusal">
      <p>{sentences[refusal.code] ?? say.refusals.other}</p>
      <p class="quiet">{refusal.kept ? say.keptThere : say.onlyHere}</p>
      {/* The words are in the county already: sending them anew would say them twice. */}
      {!item.isSent && (
        <button type="button" class="btn" onClick={() => void again()}>
          {say.amend}
        </button>
      )}
    </div>
  )
}
