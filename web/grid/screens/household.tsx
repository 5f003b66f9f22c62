import { newId } from '#kernel/id.ts'
import { Icon } from '#web/ui/components/icon.tsx'
import { isUnsent } from '../core/outbox.ts'
import type { FieldRule, Household } from '../core/snapshot.ts'
import { goTo, hrefOf } from '../phone/route.ts'
import { items, snapshot } from '../phone/state.ts'
import { formats, named, words } from '../phone/words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { factText } from './fact-text.ts'
import { Frame } from './frame.tsx'
import { KeyFlags } from './key-flags.tsx'
import { Own } from './own.tsx'

/** One door: what is known of it, who said so and when, and the three things one does there. */
export function HouseholdScreen({ id }: { id: string }) {
  const say = words.value.household
  const household = snapshot.value?.households.find((one) => one.id === id)
  if (!household)
    return (
      <Frame title={words.value.find.title} bar={<BottomBar />} back={hrefOf('find')}>
        <p>{say.gone}</p>
      </Frame>
    )
  const { lastVisitAt, phoneMask, headMask, people } = household
  const line = (
    <>
      <Own text={[headMask, phoneMask].filter(Boolean).join(' · ')} />
      {people === null ? '' : ` · ${say.people(people)}`}
    </>
  )
  return (
    <Frame
      title={<Own text={household.doorText} />}
      note={line}
      bar={<BottomBar household={id} />}
      back={hrefOf('find')}
    >
      <KeyFlags household={household} />
      <p class="quiet">{lastVisitAt ? say.last(formats().date(lastVisitAt)) : say.never}</p>
      <button type="button" class="btn btn-main btn-wide big" onClick={() => goTo('capture', `${newId()}/${id}/visit`)}>
        <Icon name="walk" />
        {say.visit}
      </button>
      <button type="button" class="btn btn-wide" onClick={() => goTo('capture', `${newId()}/${id}/information`)}>
        <Icon name="edit" />
        {say.change}
      </button>
      <h2>{say.facts}</h2>
      <dl class="facts-list">
        {(snapshot.value?.fields ?? []).map((field) => (
          <Fact key={field.key} field={field} household={household} />
        ))}
      </dl>
    </Frame>
  )
}

function Fact({ field, household }: { field: FieldRule; household: Household }) {
  const say = words.value.household
  const fact = household.facts[field.key]
  const pending = items.value
    .filter((item) => isUnsent(item) && item.body.householdId === household.id)
    .flatMap(({ body }) => body.facts ?? [])
    .findLast((one) => one.field === field.key)
  return (
    <div>
      <dt>{named(field.name)}</dt>
      <dd>
        {pending || fact ? <Own text={factText(field, (pending ?? fact)?.value ?? '')} /> : say.unknownFact}
        <span class="quiet">
          {pending ? say.pending : fact && <Own text={say.by(fact.by, formats().date(fact.statedAt))} />}
        </span>
      </dd>
    </div>
  )
}
