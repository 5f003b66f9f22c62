import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { DisputeFieldInput, REGISTER_FIELDS } from './fields.tsx'
import { disputePaths } from './paths.ts'

export interface RegisterView {
  id: string
  matter: { id: string; title: string; text: string }
  kinds: readonly Option[]
  typed: Typed
  fault?: Fault | undefined
}

/** A matter becomes a dispute: only what the matter does not know is asked, and first whether anybody must be protected. */
export function RegisterPage({ view: { id, matter, kinds, typed, fault } }: { view: RegisterView }) {
  const { dispute } = useFace().t
  const say = dispute.register
  const errorOf = useFieldError(fault)
  const origins = (['applied', 'found'] as const).map((value) => ({ value, label: dispute.origins[value] }))
  return (
    <DeskPage title={say.title} rail={{ area: 'disputes', groups: [] }} listHref={paths.matter(matter.id)}>
      <p class="quiet">{say.lede}</p>
      <Sheet>
        <h2>
          <OwnWords>{matter.title}</OwnWords>
        </h2>
        <div class="said">
          <OwnText text={matter.text} />
        </div>
      </Sheet>
      <Sheet>
        <PostForm action={disputePaths.new(matter.id)} label={say.title}>
          <FaultNotice fault={fault} />
          <input type="hidden" name="id" value={id} />
          <Choices
            name="violence"
            legend={say.violence}
            hint={say.violenceHint}
            value={typed['violence']}
            error={errorOf('violence')}
            required
            options={[
              { value: 'false', label: say.no },
              { value: 'true', label: say.yes },
            ]}
          />
          {REGISTER_FIELDS.map((one) => (
            <DisputeFieldInput
              key={one.name}
              field={one}
              typed={typed}
              errorOf={errorOf}
              optionsOf={(name) => (name === 'kind' ? kinds : origins)}
              prefix="register"
            />
          ))}
          <Buttons>
            <Button kind="main">{say.submit}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
