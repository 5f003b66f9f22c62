import { consultationPaths } from '#web/ui/board/consultation-view.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

interface NewConsultationView {
  id: string
  matter?: string | undefined
  units: readonly Option[]
  typed: { question?: string; on?: string; at?: string; units?: readonly string[] }
  fault?: Fault | undefined
}

/** Who is called together, over what and when. */
export function NewConsultationPage({ view: { id, matter, units, typed, fault } }: { view: NewConsultationView }) {
  const { t } = useFace()
  const say = t.consultation
  const errorOf = useFieldError(fault)
  return (
    <DeskPage
      title={say.call}
      lede={say.callLede}
      rail={{ area: 'consultations', groups: [] }}
      listHref={consultationPaths.desk}
    >
      <Sheet>
        <PostForm action={consultationPaths.desk} label={say.call}>
          <FaultNotice fault={fault} />
          <input type="hidden" name="id" value={id} />
          {matter && <input type="hidden" name="matterId" value={matter} />}
          <Field
            name="question"
            label={say.fields.question}
            value={typed.question}
            error={errorOf('question')}
            required
            maxLength={300}
          />
          <Field
            name="on"
            type="date"
            label={say.fields.on}
            value={typed.on}
            error={errorOf('meetsAt')}
            required
            width="short"
          />
          <Field name="at" type="time" label={say.fields.at} value={typed.at ?? '15:00'} required width="short" />
          <Choices
            name="units"
            legend={say.fields.units}
            options={units}
            value={typed.units}
            error={errorOf('units')}
            several
            layout="list"
          />
          <Buttons>
            <Button kind="main">{say.call}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
