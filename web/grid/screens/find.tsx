import { useState } from 'preact/hooks'
import { Icon } from '#web/ui/components/icon.tsx'
import { findHouseholds } from '../core/find.ts'
import { hrefOf } from '../phone/route.ts'
import { snapshot } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Frame } from './frame.tsx'
import { KeyFlags } from './key-flags.tsx'
import { Own } from './own.tsx'

/** Any door of the grid in a few letters; from a record it comes back with the door chosen. */
export function FindScreen({ forDraft }: { forDraft: string }) {
  const say = words.value.find
  const [asked, setAsked] = useState('')
  const households = snapshot.value?.households ?? []
  const found = findHouseholds(households, asked)
  const leadsTo = (id: string) => (forDraft ? hrefOf('capture', `${forDraft}/${id}`) : hrefOf('household', id))
  return (
    <Frame title={say.title} bar={<BottomBar />} back={forDraft ? hrefOf('capture', forDraft) : undefined}>
      <div class="field">
        <label class="field-label" for="find">
          {say.label}
        </label>
        <input
          class="input"
          id="find"
          type="search"
          autoComplete="off"
          enterkeyhint="search"
          value={asked}
          onInput={(event) => setAsked(event.currentTarget.value)}
        />
      </div>
      <p class="quiet" role="status">
        {households.length === 0 ? say.empty : found.length === 0 ? say.none : say.count(households.length)}
      </p>
      <ul class="rows">
        {found.map((one) => (
          <li key={one.id}>
            <a class="todo" href={leadsTo(one.id)}>
              <Icon name="house" />
              <span>
                <b>
                  <Own text={one.doorText} />
                </b>
                <span class="quiet">
                  <Own text={[one.headMask, one.phoneMask].filter(Boolean).join(' · ')} />
                </span>
                <KeyFlags household={one} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  )
}
