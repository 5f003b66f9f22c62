import type { EntryStage, MemberStage } from '#capabilities/credit/rules/index.ts'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Dots, Sheet } from '../components/sheet.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownEntry, ShownMember } from './credit-view.ts'

const STAGES: Record<MemberStage, Tone> = { asked: 'soon', joined: 'done', declined: 'calm', left: 'calm' }
const ENTRIES: Record<EntryStage, Tone> = { proposed: 'soon', stands: 'done', refused: 'late', withdrawn: 'calm' }

export const MemberStageTag = ({ stage }: { stage: MemberStage }) => (
  <Tag tone={STAGES[stage]}>{useFace().t.creditMember.stages[stage]}</Tag>
)

/** Every entry, newest first: what it gave, which post decided, what was appealed and how it was answered. */
export function Entries({ member }: { member: ShownMember }) {
  const say = useFace().t.creditMember
  if (member.entries.length === 0) return <p>{say.noEntries}</p>
  return (
    <>
      {member.entries.map((entry) => (
        <Sheet key={entry.entry}>
          <EntryWords entry={entry} />
          <AppealWords entry={entry} today={member.today} />
        </Sheet>
      ))}
    </>
  )
}

function EntryWords({ entry }: { entry: ShownEntry }) {
  const say = useFace().t.creditMember
  const { number, date } = useFormats()
  const { stage, kind, points, given, text, on, reason, note, decidedBy } = entry
  const shown = stage === 'stands' ? given : points
  const signed = `${shown < 0 ? '−' : '+'}${number(Math.abs(shown))}`
  return (
    <>
      <p class="quiet">
        <Dots parts={[date(on), decidedBy && say.decidedBy(decidedBy)]} />
      </p>
      <p>
        <b>
          <OwnWords>{text}</OwnWords> <span class="num">{signed}</span>
        </b>
      </p>
      <p>
        <Tag tone={ENTRIES[stage]}>{kind === 'reward' && stage === 'stands' ? say.had : say.entryStages[stage]}</Tag>
      </p>
      <OwnText text={note ?? ''} />
      {reason && (
        <p>
          {say.reason} <OwnWords>{reason}</OwnWords>
        </p>
      )}
    </>
  )
}

function AppealWords({ entry: { appeal }, today }: { entry: ShownEntry; today: string }) {
  const say = useFace().t.creditMember
  const { date } = useFormats()
  if (!appeal) return null
  return (
    <>
      <p>
        {say.appealed} <OwnWords>{appeal.text}</OwnWords>
      </p>
      {appeal.upheld === undefined ? (
        <AppealDue dueOn={appeal.dueOn} isLate={appeal.dueOn < today} />
      ) : (
        <p>
          <b>{appeal.upheld ? say.upheld : say.notUpheld}</b> <OwnWords>{appeal.answer}</OwnWords>{' '}
          <span class="quiet">{date(appeal.answeredOn ?? '')}</span>
        </p>
      )}
    </>
  )
}

/** By when an appeal is to be answered; a late answer is said to be late. */
export function AppealDue({ dueOn, isLate }: { dueOn: string; isLate: boolean }) {
  const say = useFace().t.creditMember
  const { date } = useFormats()
  return (
    <p>
      <Tag tone={isLate ? 'late' : 'soon'}>{isLate ? say.overdue(date(dueOn)) : say.answerBy(date(dueOn))}</Tag>
    </p>
  )
}
