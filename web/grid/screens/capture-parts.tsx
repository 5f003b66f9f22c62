import type { GridRecord } from '#capabilities/visit/schema.ts'
import type { IconName } from '#web/ui/components/icon.tsx'
import { Icon } from '#web/ui/components/icon.tsx'
import { isSolvable } from '../core/finish.ts'
import type { Draft, Duty } from '../core/item.ts'
import { shell } from '../phone/shell.ts'
import { snapshot } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { Own } from './own.tsx'
import { Pick } from './pick.tsx'
import { Typed } from './typed.tsx'

export type Body = Draft['body']
export interface PartProps {
  body: Body
  change: (change: Partial<Body>) => void
  errorOf: (field: string) => string | undefined
}

const KINDS: [Duty, IconName][] = [
  ['visit', 'walk'],
  ['information', 'edit'],
  ['voice', 'speak'],
  ['hazard', 'alert'],
  ['quarrel', 'scale'],
  ['publicity', 'book'],
]

export function KindPart({ body, change }: PartProps) {
  const { capture, duties } = words.value
  const options = KINDS.map(([value, icon]) => ({ value, icon, label: duties[value] }))
  return (
    <Pick legend={capture.kind} name="kind" options={options} value={body.kind} onPick={(kind) => change({ kind })} />
  )
}

const OUTCOMES: NonNullable<GridRecord['outcome']>[] = ['reached', 'away', 'phoned', 'refused', 'vacant']

export function OutcomePart({ body, change, errorOf }: PartProps) {
  const { capture, outcomes } = words.value
  const options = OUTCOMES.map((value) => ({ value, label: outcomes[value] }))
  return (
    <Pick
      legend={capture.outcome}
      name="outcome"
      options={options}
      value={body.outcome}
      onPick={(outcome) => change({ outcome })}
      error={errorOf('outcome')}
    />
  )
}

/** What this grid itself writes most: a tap instead of typing. */
export function WordsPart({ body, change, errorOf }: PartProps) {
  const say = words.value.capture
  const offered = snapshot.value?.words[body.kind] ?? []
  return (
    <>
      <Typed
        id="f-text"
        label={say.text[body.kind]}
        value={body.text ?? ''}
        onValue={(text) => change({ text })}
        error={errorOf('text')}
        rows={3}
      />
      {offered.length > 0 && !body.text && (
        <ul class="chips" aria-label={say.suggestions}>
          {offered.slice(0, 6).map((text) => (
            <li key={text}>
              <button type="button" class="chip" onClick={() => change({ text })}>
                <Own text={text} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const LEVELS = ['low', 'soon', 'now'] as const

export function HazardPart({ body, change }: PartProps) {
  const say = words.value.capture
  return (
    <>
      <Typed
        id="f-place"
        label={say.place}
        hint={say.placeHint}
        value={body.place ?? ''}
        most={200}
        onValue={(place) => change({ place })}
      />
      <Pick
        legend={say.level}
        name="level"
        options={LEVELS.map((value) => ({ value, label: say.levels[value] }))}
        value={LEVELS.find((level) => level === body.hazardLevel)}
        onPick={(hazardLevel) => change({ hazardLevel })}
      />
      {body.hazardLevel === 'now' && shell.phone && (
        <div class="notice notice-soon">
          <Icon name="call" />
          <div class="notice-body">
            <p class="notice-title">{say.urgent}</p>
            <p>{say.urgentNote}</p>
            <a class="btn btn-wide" href={`tel:${shell.phone.number.replace(/\D/g, '')}`}>
              <Own text={`${shell.phone.name} ${shell.phone.number}`} />
            </a>
          </div>
        </div>
      )}
    </>
  )
}

/** A visit's wishes and promises: both may stay empty. */
export function VisitPart({ body, change }: PartProps) {
  const say = words.value.capture
  const promise = body.promises?.[0]
  const promised = (next: { text?: string; dueOn?: string }) =>
    change({ promises: [{ text: promise?.text ?? '', dueOn: promise?.dueOn ?? '', ...next }] })
  return (
    <>
      <Typed
        id="f-asks"
        label={say.asks}
        hint={say.asksHint}
        value={body.asks?.[0]?.text ?? ''}
        rows={2}
        onValue={(text) => change({ asks: [{ text }] })}
      />
      <Typed
        id="f-promise"
        label={say.promise}
        value={promise?.text ?? ''}
        most={300}
        onValue={(text) => promised({ text })}
      />
      {promise?.text && (
        <Typed
          id="f-promise-on"
          label={say.promiseOn}
          type="date"
          value={promise.dueOn}
          onValue={(dueOn) => promised({ dueOn })}
        />
      )}
    </>
  )
}

const SAYS = ['yes', 'partly', 'no', 'not-asked'] as const
const SATISFACTIONS = ['satisfied', 'fair', 'dissatisfied'] as const

/** Closed where it arose, with the resident's word and not the worker's. */
export function SolvedPart({ body, change, errorOf }: PartProps) {
  const say = words.value.capture
  if (!isSolvable(body.kind)) return null
  const solved = body.solvedOnSpot
  // Empty until the resident was asked; saving asks for it.
  const set = (next: Partial<NonNullable<Body['solvedOnSpot']>>) =>
    change({ solvedOnSpot: { text: '', ...solved, ...next } as NonNullable<Body['solvedOnSpot']> })
  return (
    <>
      <label class="choice solved">
        <input
          type="checkbox"
          checked={solved !== undefined}
          onChange={(event) => (event.currentTarget.checked ? set({}) : change({ solvedOnSpot: undefined as never }))}
        />
        <span class="choice-face">{say.solved}</span>
      </label>
      {solved && (
        <>
          <Typed
            id="f-solved-text"
            label={say.solvedText}
            value={solved.text}
            rows={2}
            error={errorOf('solved-text')}
            onValue={(text) => set({ text })}
          />
          <Pick
            legend={say.says}
            name="says"
            options={SAYS.map((value) => ({ value, label: say.sayings[value] }))}
            value={solved.residentSays}
            onPick={(residentSays) => set({ residentSays })}
            error={errorOf('says')}
          />
          <Pick
            legend={say.satisfaction}
            name="satisfaction"
            options={SATISFACTIONS.map((value) => ({ value, label: say.satisfactions[value] }))}
            value={solved.satisfaction}
            onPick={(satisfaction) => set({ satisfaction })}
          />
        </>
      )}
    </>
  )
}
