import type { SeatFinding } from '#capabilities/decision/rules/index.ts'
import type { BodyKey } from '#capabilities/decision/schema.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { type FieldName, type StepField, StepFieldInput, type Typed } from './fields.tsx'
import { decisionRail } from './rail.ts'

type FormName = 'add' | 'end' | 'declare'

interface Person {
  number: number
  name: string
  household: string
  sex: 'woman' | 'man'
  since: string
}

export interface RegistersView {
  village: { code: string; name: string }
  body: BodyKey
  people: readonly Person[]
  findings: readonly SeatFinding[]
  mayRegister: boolean
  mayDeclare: boolean
  ids: Record<FormName, string>
  refusal?: { form: FormName; typed: Typed; fault: Fault } | undefined
}

const BODIES: readonly BodyKey[] = ['representatives', 'villagers', 'members', 'member-representatives']

/** One register of a village: what the law finds wrong with it, who is on it, and the forms that change it. */
export function RegistersPage({ view }: { view: RegistersView }) {
  const { t } = useFace()
  const { number } = useFormats()
  const { village, body, people, mayRegister, mayDeclare } = view
  const say = t.decisionDesk
  const households = new Set(people.map(({ household }) => household)).size
  return (
    <DeskPage
      title={say.registers}
      lede={`${village.name} · ${say.registerCount(number(people.length), number(households))}`}
      rail={decisionRail(t, decisionPaths.registers)}
    >
      <Tabs
        label={say.registers}
        tabs={BODIES.map((one) => ({
          label: t.decision.bodies[one],
          href: `${decisionPaths.registers}?village=${village.code}&body=${one}`,
          current: one === body,
        }))}
      />
      <p class="quiet">{say.registerHint}</p>
      <Findings findings={view.findings} />
      {people.length === 0 ? (
        <EmptyState icon="people" title={say.registerEmpty} />
      ) : (
        <People people={people} caption={t.decision.bodies[body]} />
      )}
      {mayRegister && <RegisterForm view={view} form="add" action={decisionPaths.registers} title={say.add} />}
      {mayRegister && <RegisterForm view={view} form="end" action="/desk/decision-endings" title={say.end} />}
      {mayDeclare && (
        <RegisterForm view={view} form="declare" action="/desk/decision-interests" title={say.interests} />
      )}
    </DeskPage>
  )
}

function Findings({ findings }: Pick<RegistersView, 'findings'>) {
  const words = useFace().t.decision.findings
  const { number } = useFormats()
  if (findings.length === 0) return null
  const said = (one: SeatFinding): string => {
    if (one.finding === 'household') return words.household(one.numbers.join(', '))
    if (one.finding === 'absent') return words.absent(one.numbers.join(', '), number(one.absences))
    return words[one.finding](number(one.have), number(one.least))
  }
  return (
    <Notice tone="soon">
      {findings.map((one) => (
        <p key={said(one)}>{said(one)}</p>
      ))}
    </Notice>
  )
}

function People({ people, caption }: { people: readonly Person[]; caption: string }) {
  const say = useFace().t.decision
  const { date } = useFormats()
  return (
    <Table
      caption={caption}
      quietCaption
      rows={people}
      rowKey={(one) => String(one.number)}
      columns={[
        { key: 'name', head: say.name, cell: (one) => <OwnWords>{one.name}</OwnWords> },
        { key: 'number', head: say.number, num: true, cell: (one) => String(one.number) },
        { key: 'household', head: say.household, cell: (one) => one.household },
        { key: 'sex', head: say.sex, cell: (one) => say.sexes[one.sex] },
        { key: 'since', head: say.since, cell: (one) => date(one.since) },
      ]}
    />
  )
}

const field = (kind: StepField['kind'], name: FieldName): StepField => ({ kind, name, required: true })
const FIELDS: Record<FormName, readonly StepField[]> = {
  add: [field('text', 'electors')],
  end: [field('count', 'number'), field('line', 'reason')],
  declare: [field('count', 'number'), field('select', 'tie'), field('line', 'counterparty')],
}

interface RegisterFormProps {
  view: RegistersView
  form: FormName
  action: string
  title: string
}

function RegisterForm({ view, form, action, title }: RegisterFormProps) {
  const { t } = useFace()
  const refusal = view.refusal?.form === form ? view.refusal : undefined
  const errorOf = useFieldError(refusal?.fault)
  const say = t.decisionDesk
  const hints = { add: say.addLines, end: undefined, declare: say.interestsHint }
  const ties = Object.entries(say.ties).map(([value, label]) => ({ value, label }))
  return (
    <details class="sheet sheet-pad" open={refusal !== undefined}>
      <summary class="tap">{title}</summary>
      <PostForm action={action} label={title}>
        <FaultNotice fault={refusal?.fault} />
        {hints[form] && <p class="quiet">{hints[form]}</p>}
        <input type="hidden" name="id" value={view.ids[form]} />
        <input type="hidden" name="villageCode" value={view.village.code} />
        <input type="hidden" name="body" value={view.body} />
        {FIELDS[form].map((one) => (
          <StepFieldInput
            key={one.name}
            field={one}
            typed={refusal?.typed ?? {}}
            errorOf={errorOf}
            optionsOf={() => ties}
            prefix={form}
          />
        ))}
        <Buttons>
          <Button>{title}</Button>
        </Buttons>
      </PostForm>
    </details>
  )
}
