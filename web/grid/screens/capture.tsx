import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '#web/ui/components/icon.tsx'
import type { Draft } from '../core/item.ts'
import { saveDraft, written } from '../phone/draft-writer.ts'
import { hrefOf } from '../phone/route.ts'
import { refresh } from '../phone/session.ts'
import { items, snapshot } from '../phone/state.ts'
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
import { VoicePart } from './voice-part.tsx'
import { keepNow, useWriting, type Writing } from './writing.ts'

/** One screen for the five duties and for visits. Every letter is on the disk before the next. */
export function CaptureScreen({ id }: { id: string }) {
  const say = words.value.capture
  const { draft, ...writing } = useWriting(id)
  const [isTried, setTried] = useState(false)
  const isKeeping = useRef(false)
  useEffect(() => {
    written.value = undefined
  }, [])
  const lacks = isTried ? missingIn(draft) : []
  const change = (more: Partial<Draft['body']>) => {
    // A letter after the save would write a draft beside the record that it has become.
    if (!isKeeping.current) writing.change({ body: { ...writing.now.current.body, ...more } })
  }
  const keep = async () => {
    setTried(true)
    const [first] = missingIn(writing.now.current)
    if (first) return document.getElementById(`f-${first.field}`)?.focus()
    if (isKeeping.current) return
    isKeeping.current = true
    isKeeping.current = await keepNow(writing)
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
      bar={<CaptureBar draft={draft} writing={writing} onKeep={() => void keep()} />}
    >
      <FullNotice onAgain={() => void saveDraft(draft)} />
      <CalloutLine draft={draft} />
      <HouseholdLine draft={draft} />
      <CaptureForm part={part} voice={<VoicePart draft={draft} writing={writing} />} />
    </Frame>
  )
}

function CaptureForm({ part, voice }: { part: PartProps; voice: ComponentChildren }) {
  const { kind, householdId } = part.body
  const household = snapshot.value?.households.find((one) => one.id === householdId)
  const kindPart = <KindPart {...part} />
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {!household && kindPart}
      {kind === 'visit' && <OutcomePart {...part} />}
      {kind === 'information' && household && <FactsPart {...part} household={household} />}
      <WordsPart {...part} />
      {voice}
      {kind === 'hazard' && <HazardPart {...part} />}
      {kind === 'visit' && <VisitPart {...part} />}
      <SolvedPart {...part} />
      {household && kindPart}
    </form>
  )
}

/** What one was called out to; the record answers it. */
function CalloutLine({ draft }: { draft: Draft }) {
  const callout = snapshot.value?.callouts?.find(({ id }) => id === draft.body.callout)
  if (!callout) return null
  return (
    <p>
      <span class="tag tag-soon">{words.value.capture.forCallout}</span> <Own text={callout.what} />
    </p>
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

interface CaptureBarProps {
  draft: Draft
  writing: Writing
  onKeep: () => void
}

function CaptureBar({ draft, writing, onKeep }: CaptureBarProps) {
  const say = words.value.capture
  return (
    <section class="bar bar-capture" aria-label={words.value.nav.label}>
      <PhotoButton count={draft.photos.filter(({ voice }) => !voice).length} writing={writing} />
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
