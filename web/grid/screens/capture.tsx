import { useEffect, useState } from 'preact/hooks'
import { Icon } from '#web/ui/components/icon.tsx'
import { finished } from '../core/finish.ts'
import type { Draft, Duty } from '../core/item.ts'
import { keepDraft } from '../core/outbox.ts'
import { saveDraft, settled, written } from '../phone/draft-writer.ts'
import { goTo, hrefOf, route } from '../phone/route.ts'
import { send } from '../phone/send.ts'
import { refresh, shelf } from '../phone/session.ts'
import { shell } from '../phone/shell.ts'
import { drafts, items, justSaved, offset_minutes, snapshot } from '../phone/state.ts'
import { formats, words } from '../phone/words.ts'
import {
  HazardPart,
  KindPart,
  OutcomePart,
  type PartProps,
  SolvedPart,
  VisitPart,
  WordsPart,
} from './capture-parts.tsx'
import { FactsPart } from './facts-part.tsx'
import { Frame } from './frame.tsx'
import { missingIn } from './missing.ts'
import { Own } from './own.tsx'
import { PhotoButton } from './photos-part.tsx'

const isDuty = (kind: string): kind is Duty => Object.hasOwn(words.value.duties, kind)

/** Where one left off, or a new page under the id that the record will have. */
function draftOf(id: string): Draft {
  const { household, kind } = route.value
  const before = drafts.value.find((one) => one.id === id)
  if (before) return household ? { ...before, body: { ...before.body, householdId: household } } : before
  return {
    id,
    body: {
      kind: isDuty(kind) ? kind : household ? 'visit' : 'voice',
      gridCode: snapshot.value?.grid.code ?? '',
      ...(household ? { householdId: household } : {}),
    },
    photos: [],
    changedAt: new Date().toISOString(),
  }
}

/** One screen for the five duties and for visits. Every letter is on the disk before the next. */
export function CaptureScreen({ id }: { id: string }) {
  const say = words.value.capture
  const [draft, setDraft] = useState(() => draftOf(id))
  const [isTried, setTried] = useState(false)
  useEffect(() => {
    written.value = undefined
  }, [])
  const lacks = isTried ? missingIn(draft) : []
  const change = (more: Partial<Draft['body']>) => {
    const next = { ...draft, body: { ...draft.body, ...more }, changedAt: new Date().toISOString() }
    setDraft(next)
    void saveDraft(next)
  }
  const keep = async () => {
    setTried(true)
    const [first] = missingIn(draft)
    if (first) return document.getElementById(`f-${first.field}`)?.focus()
    await settled()
    if (!shelf.value) return
    const build = { version: shell.version, offset_minutes: offset_minutes.value }
    try {
      await keepDraft(shelf.value, finished(draft), new Date(), build)
    } catch {
      written.value = { state: 'full' }
      return
    }
    await refresh()
    justSaved.value = true
    goTo('today')
    void send()
  }
  const part: PartProps = {
    body: draft.body,
    change,
    errorOf: (field) => lacks.find((one) => one.field === field)?.sentence,
  }
  // Its words may be on their way: what is written now is another record.
  if (items.value.some((one) => one.id === id)) return <Already />
  return (
    <Frame
      title={say.title}
      note={<WrittenNote />}
      back={hrefOf('today')}
      bar={<CaptureBar draft={draft} onDraft={setDraft} onKeep={() => void keep()} />}
    >
      <FullNotice onAgain={() => void saveDraft(draft)} />
      <HouseholdLine draft={draft} />
      <CaptureForm part={part} />
    </Frame>
  )
}

function CaptureForm({ part }: { part: PartProps }) {
  const { kind, householdId } = part.body
  const household = snapshot.value?.households.find((one) => one.id === householdId)
  const kindPart = <KindPart {...part} />
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {!household && kindPart}
      {kind === 'visit' && <OutcomePart {...part} />}
      {kind === 'information' && household && <FactsPart {...part} household={household} />}
      <WordsPart {...part} />
      {kind === 'hazard' && <HazardPart {...part} />}
      {kind === 'visit' && <VisitPart {...part} />}
      <SolvedPart {...part} />
      {household && kindPart}
    </form>
  )
}

function HouseholdLine({ draft }: { draft: Draft }) {
  const say = words.value.capture
  const household = snapshot.value?.households.find((one) => one.id === draft.body.householdId)
  return (
    <div class="at-door">
      <p>
        <span class="quiet">{say.household}</span>
        <b>{household ? <Own text={household.doorText} /> : say.noHousehold}</b>
        {household?.headMask && (
          <span class="quiet">
            <Own text={household.headMask} />
          </span>
        )}
      </p>
      <a class="btn" href={hrefOf('find', draft.id)} onClick={() => void saveDraft(draft).then(refresh)}>
        <Icon name="house" />
        {say.choose}
      </a>
    </div>
  )
}

function WrittenNote() {
  const say = words.value.capture
  const now = written.value
  if (now?.state === 'kept') return <span class="saved">{say.kept(formats().time(now.at))}</span>
  return now?.state === 'writing' ? <span>{say.writing}</span> : <Own text={snapshot.value?.grid.name} />
}

function FullNotice({ onAgain }: { onAgain: () => void }) {
  const say = words.value.capture
  if (written.value?.state !== 'full') return null
  return (
    <div class="notice notice-late" role="alert">
      <Icon name="alert" />
      <div class="notice-body">
        <p>{say.full}</p>
        <button type="button" class="btn" onClick={onAgain}>
          {say.again}
        </button>
      </div>
    </div>
  )
}

function CaptureBar({ draft, onDraft, onKeep }: { draft: Draft; onDraft: (draft: Draft) => void; onKeep: () => void }) {
  const say = words.value.capture
  return (
    <section class="bar bar-capture" aria-label={words.value.nav.label}>
      <PhotoButton draft={draft} onDraft={onDraft} />
      <button type="button" class="btn btn-main" id="keep" onClick={onKeep}>
        <Icon name="download" />
        {say.keep}
      </button>
    </section>
  )
}

function Already() {
  return (
    <Frame title={words.value.today.saved} back={hrefOf('today')} bar={null}>
      <p>{words.value.today.savedNote}</p>
    </Frame>
  )
}
