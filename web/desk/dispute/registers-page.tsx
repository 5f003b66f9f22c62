import { HourRows, MediatorRows } from '#web/ui/board/dispute-registers.tsx'
import type { ShownHour, ShownMediator } from '#web/ui/board/dispute-view.ts'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import type { Messages } from '#web/ui/messages/index.ts'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { type DeskField, DeskFieldInput, type Typed } from '../field-input.tsx'
import { disputePaths } from './paths.ts'

type Name = keyof Messages['dispute']['registers']['fields'] | 'id'
export type RegisterForm = 'appoint' | 'dismiss' | 'setHour' | 'dropHour'

export const REGISTER_FORMS = {
  appoint: '/desk/mediators',
  dismiss: '/desk/mediators/dismissals',
  setHour: '/desk/court-hours',
  dropHour: '/desk/court-hours/cancellations',
} as const satisfies Record<RegisterForm, string>

export interface RegistersView {
  place: string
  mediators: readonly ShownMediator[]
  hours: readonly ShownHour[]
  mayAppoint: boolean
  places: readonly Option[]
  kinds: readonly Option[]
  idOf: (form: RegisterForm) => string
  refusal?: { form: RegisterForm; typed: Typed; fault: Fault } | undefined
  done: boolean
}

const field = (kind: DeskField<Name>['kind'], name: Name, required = true): DeskField<Name> => ({
  kind,
  name,
  required,
})
const WHAT = { dismiss: 'name', dropHour: 'on' } as const

const ASKED: Record<RegisterForm, readonly DeskField<Name>[]> = {
  appoint: [
    field('select', 'place'),
    field('line', 'name'),
    field('line', 'committee'),
    field('line', 'qualifiedBy'),
    field('line', 'subjects'),
    field('day', 'since'),
    field('day', 'until'),
    field('line', 'account', false),
  ],
  dismiss: [field('select', 'name'), field('line', 'reason')],
  setHour: [
    field('select', 'place'),
    field('day', 'on'),
    field('line', 'from'),
    field('line', 'to'),
    field('line', 'court'),
    field('line', 'judge'),
    field('choice', 'remote'),
    field('line', 'where'),
  ],
  dropHour: [field('select', 'on'), field('line', 'reason')],
}

/** The mediators of a territory and when its micro-court sits; both are public, and written here. */
export function RegistersPage({ view }: { view: RegistersView }) {
  const { dispute } = useFace().t
  const say = dispute.registers
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={{ area: 'disputes', groups: [] }}
      listHref={disputePaths.desk}
      tools={
        view.place.length > 6 && (
          <ButtonLink icon="eye" href={disputePaths.public(view.place)}>
            {say.publicLink}
          </ButtonLink>
        )
      }
    >
      {view.done && (
        <Notice tone="done" live>
          <p>{dispute.done}</p>
        </Notice>
      )}
      <h2>{say.mediators}</h2>
      <MediatorRows mediators={view.mediators} />
      {view.mayAppoint && <FoldedForm view={view} form="appoint" />}
      {view.mayAppoint && view.mediators.length > 0 && <FoldedForm view={view} form="dismiss" />}
      <h2>{say.hours}</h2>
      <HourRows hours={view.hours} />
      {view.mayAppoint && <FoldedForm view={view} form="setHour" />}
      {view.mayAppoint && view.hours.some(({ dropped }) => !dropped) && <FoldedForm view={view} form="dropHour" />}
    </DeskPage>
  )
}

function FoldedForm({ view, form }: { view: RegistersView; form: RegisterForm }) {
  const say = useFace().t.dispute.registers
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const optionsOf = useOptions(view, form)
  const words = { fields: { ...say.fields, id: '' }, hints: hintsOf(say.hints, view) }
  return (
    <details class="sheet sheet-pad" open={refusal !== undefined}>
      <summary class="tap">{say[form]}</summary>
      <PostForm action={REGISTER_FORMS[form]} label={say[form]}>
        <FaultNotice fault={refusal?.fault} />
        <input type="hidden" name="id" value={view.idOf(form)} />
        {ASKED[form].map((one) => (
          <DeskFieldInput
            key={one.name}
            field={one}
            typed={refusal?.typed ?? {}}
            errorOf={errorOf}
            optionsOf={optionsOf}
            prefix={form}
            words={words}
          />
        ))}
        <Buttons>
          <Button>{say[form]}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}

/** The keys stand in the hint with what they mean. */
const hintsOf = (hints: Messages['dispute']['registers']['hints'], { kinds }: RegistersView) => ({
  ...hints,
  subjects: `${hints.subjects} ${kinds.map(({ value, label }) => `${value} ${label}`).join('; ')}`,
})

function useOptions(view: RegistersView, form: RegisterForm): (name: Name) => readonly Option[] {
  const say = useFace().t.dispute.registers
  const { date } = useFormats()
  return (name) => {
    if (name === 'place') return view.places
    if (form === 'dismiss' && name === WHAT.dismiss)
      return view.mediators.map((one) => ({ value: one.id, label: `${one.name} ${one.place}` }))
    if (form === 'dropHour' && name === WHAT.dropHour)
      return view.hours
        .filter(({ dropped }) => dropped === undefined)
        .map((one) => ({ value: one.id, label: `${date(one.on)} ${one.from} ${one.place}` }))
    return [
      { value: 'false', label: say.onSpot },
      { value: 'true', label: say.remote },
    ]
  }
}
