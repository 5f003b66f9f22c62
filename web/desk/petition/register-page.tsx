import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnText, OwnWords } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { useFace } from '#web/ui/face.tsx'
import { paths } from '#web/ui/paths.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { PetitionFieldInput, REGISTER_FIELDS } from './fields.tsx'
import { petitionPaths } from './paths.ts'

export interface RegisterView {
  id: string
  matter: { id: string; title: string; text: string }
  units: readonly Option[]
  typed: Typed
  fault?: Fault | undefined
}

/** A matter becomes a petition: only what the matter does not know is asked. */
export function RegisterPage({ view: { id, matter, units, typed, fault } }: { view: RegisterView }) {
  const say = useFace().t.petition.register
  const errorOf = useFieldError(fault)
  return (
    <DeskPage title={say.title} rail={{ area: 'petitions', groups: [] }} listHref={paths.matter(matter.id)}>
      <p class="quiet">{say.lede}</p>
      <Sheet>
        <h2>
          <OwnWords>{matter.title}</OwnWords>
        </h2>
        <p class="said">
          <OwnText text={matter.text} />
        </p>
      </Sheet>
      <Sheet>
        <PostForm action={petitionPaths.new(matter.id)} label={say.title}>
          <FaultNotice fault={fault} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="matter" value={matter.id} />
          {REGISTER_FIELDS.map((one) => (
            <PetitionFieldInput
              key={one.name}
              field={one}
              typed={typed}
              errorOf={errorOf}
              optionsOf={() => units}
              prefix="register"
            />
          ))}
          <p class="quiet">{say.joint}</p>
          <Buttons>
            <Button kind="main">{say.submit}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
