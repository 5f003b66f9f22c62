import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { StateTag, type Tone } from '#web/ui/components/tag.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import type { Names } from '../names.ts'
import type { ShownMatter } from './shown-matter.ts'

/** Number, place, kind, state; then the title. */
export function RecordHead({ matter, names }: { matter: ShownMatter; names: Names }) {
  const { t } = useFace()
  const place = [names.full(matter.placeCode), matter.placeText].filter(Boolean).join(' · ')
  return (
    <header>
      <div class="record-head">
        <span class="num">{t.desk.number(String(matter.number))}</span>
        <span>
          <MixedWords text={place} />
        </span>
        <span>{names.kind(matter.kind)}</span>
        {matter.state.supervisor && <span>{t.course.supervisor(names.unit(matter.state.supervisor))}</span>}
        <StateTag tone={toneOf(matter)}>{stateWords(t, matter)}</StateTag>
      </div>
      <h2 id="record-title">
        <OwnWords>{matter.title}</OwnWords>
      </h2>
    </header>
  )
}

function stateWords(t: Messages, { state, clock }: ShownMatter): string {
  if (state.state === 'closed' && state.outcome) {
    const said = state.satisfaction ? [t.matter.satisfactions[state.satisfaction]] : []
    return [t.matter.outcomes[state.outcome], ...said].join(' · ')
  }
  const marks = [
    !clock.paused && clock.press.light === 'red' ? t.desk.groups.late : undefined,
    state.reopened > 0 ? t.desk.reopened : undefined,
    state.state === 'reported' && state.returned > 0 ? t.desk.returned : undefined,
  ].filter(Boolean)
  return [...marks, t.matter.states[state.state]].join(' · ')
}

function toneOf({ state, clock }: ShownMatter): Tone {
  if (state.state === 'closed') return state.outcome === 'solved' ? 'done' : 'calm'
  if (clock.paused) return 'calm'
  if (clock.press.light === 'red' || (state.state === 'reported' && state.returned > 0)) return 'late'
  return clock.press.light === 'amber' ? 'soon' : 'info'
}
