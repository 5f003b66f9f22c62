import { ScopeChoices } from '#web/ui/board/scope-choices.tsx'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import { PhotoInput } from '#web/ui/components/photo-input.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { mandatePaths } from './paths.ts'
import type { NewMandateView } from './view.ts'

/** A resident entrusts a matter at a desk: who acts, how far, how they agreed, until when. */
export function NewMandatePage({ view }: { view: NewMandateView }) {
  const say = useFace().t.mandate
  const { matter } = view
  return (
    <DeskPage title={say.give.title} rail={{ area: 'mandates', groups: [] }} listHref={paths.matter(matter.id)}>
      <p class="quiet">{say.give.lede}</p>
      <Sheet>
        <h2>
          <OwnWords>{matter.title}</OwnWords>
        </h2>
        <p class="said">
          <OwnText text={matter.text} />
        </p>
      </Sheet>
      <GivingForm view={view} />
    </DeskPage>
  )
}

function GivingForm({ view }: { view: NewMandateView }) {
  const say = useFace().t.mandate
  const { number } = useFormats()
  const { matter, typed, fault } = view
  const errorOf = useFieldError(fault)
  const words = (name: 'agent' | 'consent' | 'paper' | 'days' | 'accused') => ({
    name,
    label: say.give[name],
    hint: name === 'consent' || name === 'days' ? undefined : say.giveHints[name],
    error: errorOf(name),
    value: typed[name],
  })
  return (
    <Sheet>
      <PostForm action={mandatePaths.new(matter.id)} label={say.give.title} upload>
        <FaultNotice fault={fault} />
        <input type="hidden" name="id" value={view.id} />
        <Select {...words('agent')} blank="" options={view.agents} required need="" />
        <ScopeChoices scopes={view.scopes} value={typed['scope']} error={errorOf('scope')} />
        <Choices
          {...words('consent')}
          legend={say.give.consent}
          options={(['signed', 'witnessed'] as const).map((value) => ({ value, label: say.consents[value] }))}
          required
          need=""
        />
        <Field {...words('paper')} maxLength={120} autoComplete="off" required need="" />
        <PhotoInput
          name="photos"
          label={say.give.file}
          hint={say.giveHints.file}
          error={errorOf('file') ?? errorOf('photos')}
          most={1}
          megabytes={view.photos.megabytes}
        />
        {typed['kept'] && <input type="hidden" name="kept" value={typed['kept']} />}
        <Field
          {...words('days')}
          hint={say.give.daysHint(number(view.daysUsual), number(view.daysMost))}
          width="short"
          inputMode="numeric"
        />
        <Select {...words('accused')} blank="" options={view.units} />
        <Buttons>
          <Button kind="main">{say.give.submit}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
