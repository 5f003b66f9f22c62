import type { ActResource } from '#capabilities/consultation/schema.ts'
import { consultationPaths, type ShownConsultation } from '#web/ui/board/consultation-view.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { Timeline } from '#web/ui/components/timeline.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { STAGE_TONES } from './tones.ts'

export interface ConsultationPageView {
  one: ShownConsultation
  idOf: (form: ActResource) => string
  refusal?:
    | {
        form: ActResource
        typed: Readonly<Record<string, string | undefined>>
        present: readonly string[]
        fault: Fault
      }
    | undefined
}

/** One consultation: who is called, what was decided, by when, and what may be done now. */
export function ConsultationPage({ view }: { view: ConsultationPageView }) {
  const { t } = useFace()
  const { dateTime, date } = useFormats()
  const { one } = view
  const say = t.consultation
  return (
    <DeskPage
      title={say.one}
      lede={one.question}
      rail={{ area: 'consultations', groups: [] }}
      listHref={consultationPaths.desk}
    >
      <p>
        <StateTag tone={one.late ? 'late' : STAGE_TONES[one.stage]}>{say.stages[one.stage]}</StateTag>{' '}
        {one.matterId && <a href={paths.matter(one.matterId)}>{say.matter}</a>}
      </p>
      <Facts
        facts={[
          { label: say.facts.convener, value: one.convener },
          { label: say.facts.units, value: one.units.map(({ name }) => name).join(' · ') },
          { label: say.facts.meets, value: dateTime(one.meetsAt) },
          { label: say.fields.decision, value: one.decision && <OwnWords>{one.decision}</OwnWords> },
          { label: say.fields.lead, value: one.lead },
          { label: say.fields.dueOn, value: one.dueOn && date(one.dueOn) },
        ]}
      />
      {one.open.map((form) => (
        <ActForm key={form} view={view} form={form} />
      ))}
      <Sheet>
        <h2>{say.course}</h2>
        <Timeline
          label={say.course}
          entries={one.facts.map(({ id, verb, at_ms, by, data, presentNames }) => ({
            key: id,
            at: new Date(at_ms),
            what: [say.verbs[verb], by.name].filter(Boolean).join(' · '),
            note: (
              <>
                {presentNames.length > 0 && <p>{say.present(presentNames.join(' · '))}</p>}
                {data.decision && (
                  <p>
                    {say.fields.decision}: <OwnWords>{data.decision}</OwnWords>
                  </p>
                )}
                {data.text && <OwnText text={data.text} />}
              </>
            ),
          }))}
        />
      </Sheet>
    </DeskPage>
  )
}

function ActForm({ view, form }: { view: ConsultationPageView; form: ActResource }) {
  const { t } = useFace()
  const say = t.consultation
  const { one } = view
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const typed = refusal?.typed ?? {}
  const first = one.open[0] === form
  return (
    <details class="sheet sheet-pad" open={first || refusal !== undefined}>
      <summary class="tap">{say.acts[form]}</summary>
      <PostForm action={`${consultationPaths.one(one.id)}/${form}`} label={say.acts[form]}>
        <FaultNotice fault={refusal?.fault} />
        <input type="hidden" name="id" value={view.idOf(form)} />
        {form === 'minutes' && <MinutesFields one={one} refusal={refusal} />}
        <TextArea
          name="text"
          id={`f-${form}-text`}
          label={form === 'minutes' ? say.fields.minutes : say.fields.text}
          value={typed['text']}
          error={errorOf('text')}
          required
          maxLength={4000}
        />
        <Buttons>
          <Button kind={first ? 'main' : undefined}>{say.acts[form]}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

/** Who came, what was decided, whose it is and by when. */
function MinutesFields({ one, refusal }: { one: ShownConsultation; refusal: ConsultationPageView['refusal'] }) {
  const say = useFace().t.consultation
  const errorOf = useFieldError(refusal?.fault)
  const typed = refusal?.typed ?? {}
  const parties = one.parties.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Choices
        name="present"
        legend={say.fields.present}
        options={parties}
        value={refusal?.present}
        error={errorOf('present')}
        several
        layout="list"
      />
      <Field
        name="decision"
        label={say.fields.decision}
        value={typed['decision']}
        error={errorOf('decision')}
        required
        maxLength={500}
      />
      <Select
        name="lead"
        label={say.fields.lead}
        options={parties}
        value={typed['lead']}
        error={errorOf('lead')}
        blank=""
      />
      <Field
        name="dueOn"
        type="date"
        label={say.fields.dueOn}
        value={typed['dueOn']}
        error={errorOf('dueOn')}
        required
        width="short"
      />
    </>
  )
}
