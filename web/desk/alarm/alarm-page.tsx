import type { ActResource } from '#capabilities/alarm/schema.ts'
import { alarmPaths, type ShownAlarm, type ShownEvidence } from '#web/ui/board/alarm-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { MixedWords, OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Timeline } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { ActForm } from './act-form.tsx'
import { alarmRail } from './rail.ts'
import { AlarmStage, UrgencyTag } from './tags.tsx'

export interface AlarmPageView {
  alarm: ShownAlarm
  answers: boolean
  idOf: (form: ActResource) => string
  refusal?: { form: ActResource; typed: Typed; fault: Fault } | undefined
  done: boolean
}

/** One alarm: what rang and why, the records it rests on, who answered, and what may be done now. */
export function AlarmPage({ view }: { view: AlarmPageView }) {
  const face = useFace()
  const { alarm } = view
  const say = face.t.alarm
  return (
    <DeskPage
      title={inWords(face, alarm.name)}
      lede={alarm.place}
      rail={alarmRail(face.t, alarmPaths.desk, view.answers)}
      listHref={alarmPaths.desk}
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Standing alarm={alarm} />
      {alarm.open.map((form) => (
        <ActForm key={form} view={view} form={form} />
      ))}
      <Sheet>
        <h2>{say.rule}</h2>
        <p>
          <MixedWords text={inWords(face, alarm.says)} />
        </p>
        <p class="quiet">
          {say.basis}: <MixedWords text={inWords(face, alarm.basis)} />
        </p>
        {alarm.starter && <p class="quiet">{say.starter}</p>}
      </Sheet>
      <EvidenceTable alarm={alarm} />
      <Course alarm={alarm} />
    </DeskPage>
  )
}

function Standing({ alarm }: { alarm: ShownAlarm }) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.alarm
  return (
    <>
      <p>
        <UrgencyTag urgency={alarm.urgency} /> <AlarmStage stage={alarm.stage} />{' '}
        {alarm.late && <StateTag tone="late">{say.late}</StateTag>}
      </p>
      <Facts
        facts={[
          { label: say.facts.owner, value: alarm.owner },
          { label: say.facts.happened, value: dateTime(alarm.happenedAt) },
          { label: say.facts.raised, value: dateTime(alarm.raisedAt) },
          { label: say.facts.answerBy, value: alarm.stage === 'open' && dateTime(alarm.answerBy) },
          { label: say.fields.reason, value: alarm.reason && say.reasons[alarm.reason] },
        ]}
      />
    </>
  )
}

const hrefOf = ({ kind, id }: ShownEvidence): string => {
  if (kind === 'matter') return `/desk/matters/${id}`
  return kind === 'petition' ? `/desk/petitions/${id}` : `/desk/grid-records/${id}`
}

/** The records as they were when it rang, each with the way to it. */
function EvidenceTable({ alarm: { evidence } }: { alarm: ShownAlarm }) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.alarm
  return (
    <Sheet>
      <h2>{say.evidence}</h2>
      <p class="quiet">{say.evidenceHint}</p>
      <Table
        caption={say.evidence}
        quietCaption
        rows={evidence}
        rowKey={({ kind, id, at_ms }) => `${kind} ${id} ${at_ms}`}
        columns={[
          {
            key: 'what',
            head: say.evidenceHeads.what,
            cell: (one) => (
              <a href={hrefOf(one)}>
                {say.kinds[one.kind]}
                {one.number === undefined ? '' : ` #${one.number}`} {one.title && <OwnWords>{one.title}</OwnWords>}
              </a>
            ),
          },
          { key: 'place', head: say.evidenceHeads.place, cell: ({ placeName }) => placeName },
          { key: 'at', head: say.evidenceHeads.at, cell: ({ at_ms }) => dateTime(new Date(at_ms)) },
        ]}
      />
    </Sheet>
  )
}

function Course({ alarm }: { alarm: ShownAlarm }) {
  const { t } = useFace()
  const say = t.alarm
  return (
    <Sheet>
      <h2>{say.course}</h2>
      <Timeline
        label={say.course}
        entries={alarm.actions.map(({ id, verb, at_ms, by, data }) => ({
          key: id,
          at: new Date(at_ms),
          what: [say.verbs[verb], by.name].filter(Boolean).join(' · '),
          note: (
            <>
              {data.reason && <p>{say.reasons[data.reason]}</p>}
              {data.text && <OwnText text={data.text} />}
            </>
          ),
        }))}
      />
    </Sheet>
  )
}
