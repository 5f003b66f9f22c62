import type { ActResource } from '#capabilities/warning/schema.ts'
import { ColourTag, WarningStage } from '#web/ui/board/warning-tags.tsx'
import { type ShownWarning, warningPaths } from '#web/ui/board/warning-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Facts } from '#web/ui/components/facts.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { MixedWords, OwnText } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Timeline } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { ActForm } from './act-form.tsx'
import { EvidenceTable } from './evidence-table.tsx'
import { warningRail } from './rail.ts'

export interface WarningView {
  warning: ShownWarning
  supervises: boolean
  idOf: (form: ActResource) => string
  refusal?: { form: ActResource; typed: Typed; fault: Fault } | undefined
  done: boolean
}

/** One warning: the rule in plain words, the records it was found in, what was said, and what may be done now. */
export function WarningPage({ view }: { view: WarningView }) {
  const face = useFace()
  const { warning } = view
  const say = face.t.warning
  return (
    <DeskPage
      title={inWords(face, warning.name)}
      lede={warning.village.name}
      rail={warningRail(face.t, warningPaths.desk, view.supervises)}
      listHref={warningPaths.desk}
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Standing warning={warning} />
      {warning.open.map((form) => (
        <ActForm key={form} view={view} form={form} />
      ))}
      {warning.open.length === 0 && warning.stage !== 'verified' && <p class="quiet">{say.notYours}</p>}
      <Sheet>
        <h2>{say.rule}</h2>
        <p>
          <MixedWords text={inWords(face, warning.says)} />
        </p>
        <p class="quiet">
          {say.basis}: <MixedWords text={inWords(face, warning.basis)} />
        </p>
        {warning.starter && <p class="quiet">{say.starter}</p>}
      </Sheet>
      <EvidenceTable warning={warning} />
      <Course warning={warning} />
    </DeskPage>
  )
}

function Standing({ warning }: { warning: ShownWarning }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.warning
  return (
    <>
      <p>
        <ColourTag colour={warning.colour} /> <WarningStage stage={warning.stage} />{' '}
        {warning.late && <StateTag tone="late">{say.late}</StateTag>}
      </p>
      <Facts
        facts={[
          {
            label: say.who,
            value: `${say.answeredBy(warning.ownerName)} · ${say.clearedBy(say.supervisors[warning.supervisor])}`,
          },
          { label: say.facts.happened, value: date(warning.happenedOn) },
          { label: say.facts.due, value: warning.dueOn && date(warning.dueOn) },
          { label: say.fields.verdict, value: warning.verdict && say.verdicts[warning.verdict] },
        ]}
      />
    </>
  )
}

function Course({ warning }: { warning: ShownWarning }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.warning
  return (
    <Sheet>
      <h2>{say.course}</h2>
      <Timeline
        label={say.course}
        entries={warning.actions.map(({ id, verb, at_ms, by, data }) => ({
          key: id,
          at: new Date(at_ms),
          what: [say.verbs[verb], by.name].filter(Boolean).join(' · '),
          note: (
            <>
              {data.verdict && <p>{say.verdicts[data.verdict]}</p>}
              {data.text && <OwnText text={data.text} />}
              {data.dueOn && <p class="quiet">{say.dueShort(date(data.dueOn))}</p>}
            </>
          ),
        }))}
      />
    </Sheet>
  )
}
