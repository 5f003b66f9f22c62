import type { DeskVerb } from '#capabilities/matter/schema.ts'
import { useSentence } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { disputePaths } from '../dispute/paths.ts'
import { type ListAddress, matterHref } from '../inbox/address.ts'
import { mandatePaths } from '../mandate/paths.ts'
import type { Names } from '../names.ts'
import { petitionPaths } from '../petition/paths.ts'
import { MatterActs } from './acts.tsx'
import type { ActsView, Tried } from './acts-view.ts'
import { Course, Since } from './course.tsx'
import { Evidence } from './evidence.tsx'
import { HeldTime, RuleOfTheDay } from './held.tsx'
import { RecordHead } from './record-head.tsx'
import type { ShownContact, ShownMatter } from './shown-matter.ts'
import { Spoken } from './spoken.tsx'
import { Suggested, type Suggestion } from './suggestion.tsx'
import { Waiting } from './waiting.tsx'

export interface RecordView {
  matter: ShownMatter
  names: Names
  acts: ActsView
  suggestion?: Suggestion | undefined
  /** Opened numbers, once. */
  contacts?: readonly ShownContact[] | undefined
  /** What was just done here. */
  done?: DeskVerb | undefined
}

/** One matter, whole: what was said, what may be done, who had it how long, what happened. */
export function MatterRecord({ matter, names, acts, suggestion, contacts, done }: RecordView) {
  const { t } = useFace()
  return (
    <article class="record" aria-labelledby="record-title">
      {done && (
        <Notice tone="done" live>
          <p>{t.act.said[done]}</p>
        </Notice>
      )}
      {acts.tried && <TriedNotice tried={acts.tried} matter={matter} names={names} />}
      <RecordHead matter={matter} names={names} />
      <p class="said">
        <OwnWords>{matter.text}</OwnWords>
      </p>
      <Evidence matterId={matter.id} files={matter.files.filter((file) => file.part === 'report')} />
      <Spoken matter={matter} />
      <Waiting matter={matter} address={acts.address} contacts={contacts} />
      <Pending matter={matter} names={names} />
      <MatterActs matter={matter} view={acts} />
      {suggestion && <Suggested {...suggestion} />}
      <HeldTime matter={matter} names={names} />
      <Related matter={matter} address={acts.address} />
      {acts.standing.dispatches && (
        <p>
          <a class="tap" href={petitionPaths.new(matter.id)}>
            {t.petition.asPetition}
          </a>
        </p>
      )}
      {acts.mediates && (
        <p>
          <a class="tap" href={disputePaths.new(matter.id)}>
            {t.dispute.asDispute}
          </a>
        </p>
      )}
      {matter.state.state !== 'closed' && (
        <p>
          <a class="tap" href={mandatePaths.new(matter.id)}>
            {t.mandate.fromMatter}
          </a>
        </p>
      )}
      <Course matter={matter} names={names} />
      <RuleOfTheDay matter={matter} names={names} />
    </article>
  )
}

/** Why the step was not taken, what others did meanwhile, and the words that were typed if their form is gone. */
function TriedNotice({ tried, matter, names }: { tried: Tried; matter: ShownMatter; names: Names }) {
  const { t } = useFace()
  const sentence = useSentence(tried.fault)
  const formIsThere = matter.may.includes(tried.verb)
  if (tried.fault.field && formIsThere) return null
  const words = [tried.typed['reason'], tried.typed['text']].filter((one): one is string => typeof one === 'string')
  return (
    <Notice tone="late" title={tried.since.length > 0 ? t.act.changedTitle : t.act.refusedTitle} live>
      <p>{sentence}</p>
      {tried.since.length > 0 && (
        <>
          <p>{t.act.changedSince}</p>
          <Since actions={tried.since} names={names} />
        </>
      )}
      {!formIsThere && words.length > 0 && (
        <TextArea name="kept" label={t.act.typedKept} need="" rows={3} value={words.join('\n')} />
      )}
    </Notice>
  )
}

/** An extension that waits for a decision. */
function Pending({ matter, names }: { matter: ShownMatter; names: Names }) {
  const { t } = useFace()
  const { extensionAsked } = matter.state
  if (!extensionAsked) return null
  const reason = matter.actions.findLast((action) => action.verb === 'extension-asked')?.data.reason
  return (
    <Notice tone="soon" title={t.act.extensionPending(names.unit(extensionAsked.by), String(extensionAsked.days))}>
      {reason && (
        <p>
          <MixedWords text={t.course.reason(reason)} />
        </p>
      )}
    </Notice>
  )
}

/** Matters it came from, went into, or was cut into. */
function Related({ matter, address }: { matter: ShownMatter; address: ListAddress }) {
  const { t } = useFace()
  const { mergedInto, splitFrom } = matter.state
  const links = [
    ...(mergedInto ? [{ id: mergedInto, words: t.course.mergedInto }] : []),
    ...(splitFrom ? [{ id: splitFrom, words: t.course.splitFrom }] : []),
    ...matter.parts.map(({ id, number, title }) => ({
      id,
      words: `${t.course.parts} · ${t.desk.number(String(number))} ${title}`,
    })),
  ]
  if (links.length === 0) return null
  return (
    <ul class="related">
      {links.map(({ id, words }) => (
        <li key={id}>
          <a class="tap" href={matterHref(id, address)}>
            <MixedWords text={words} />
          </a>
        </li>
      ))}
    </ul>
  )
}
