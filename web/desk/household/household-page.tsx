import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Facts } from '#web/ui/components/facts.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'
import type { GridWords, ShownHousehold } from './view.ts'

interface Said {
  id: string
  field: string
  value: string
  by: string
  at: Date
  source: 'visit' | 'desk' | 'import' | 'paper'
  outcome: 'taken' | 'same' | 'conflict' | 'declined'
}

export interface HouseholdPageProps {
  household: ShownHousehold & { consent: 'law' | 'consent' | 'none'; dueAt: Date | undefined }
  standing: readonly Said[]
  history: readonly Said[]
  residents: readonly { id: string; name: string; relation: string; bornYear: number | null }[]
  flags: readonly { id: string; kind: string; cycleDays: number }[]
  fields: readonly { key: string; name: string }[]
  kinds: readonly { key: string; name: string }[]
  words: GridWords
  may: { change: boolean; readings: boolean; call: boolean }
  requestId: string
  saved: boolean
  typed?: { field?: string; value?: string } | undefined
  fault?: Fault | undefined
}

export function HouseholdPage(props: HouseholdPageProps) {
  const { household, words, standing, saved, may } = props
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.household
  return (
    <DeskPage
      title={household.doorText}
      lede={words.place(household.gridCode)}
      rail={gridRail(t, '/desk/households')}
      tools={<Tools household={household} may={may} />}
    >
      {saved && (
        <Notice tone="done" live>
          <p>{say.saved}</p>
        </Notice>
      )}
      <Sheet>
        <h2>{say.facts}</h2>
        <Facts
          facts={[
            ...standing.map((one) => ({
              label: words.field(one.field),
              value: <MixedWords text={words.value(one.field, one.value)} />,
            })),
            { label: say.consent, value: say.consents[household.consent] },
            { label: say.lastVisit, value: household.lastVisitAt ? date(household.lastVisitAt) : say.never },
            { label: say.due, value: household.dueAt && date(household.dueAt) },
          ]}
        />
      </Sheet>
      {may.change && <Changes {...props} />}
      <FlagList {...props} />
      {props.residents.length > 0 && <Residents residents={props.residents} />}
      <History history={props.history} words={words} />
    </DeskPage>
  )
}

function Tools({ household, may }: Pick<HouseholdPageProps, 'household' | 'may'>) {
  const { t } = useFace()
  const say = t.household
  return (
    <Buttons>
      <ButtonLink icon="list" href={`/desk/grid-records?household=${household.id}`}>
        {say.visits}
      </ButtonLink>
      <ButtonLink icon="print" href={`/desk/visit-sheets/${household.id}`}>
        {say.sheet}
      </ButtonLink>
      {may.change && (
        <PostForm action={`/desk/households/${household.id}/codes`} label={say.own.give}>
          <Button icon="key">{say.own.give}</Button>
        </PostForm>
      )}
      {may.call && (
        <ButtonLink icon="call" href={`/desk/callouts/new?household=${household.id}`}>
          {t.callout.call}
        </ButtonLink>
      )}
      {may.readings && (
        <ButtonLink icon="eye" href={`/desk/households/${household.id}/readings`}>
          {say.readings}
        </ButtonLink>
      )}
    </Buttons>
  )
}

function Residents({ residents }: Pick<HouseholdPageProps, 'residents'>) {
  const say = useFace().t.household
  return (
    <Table
      caption={say.residents}
      rows={residents}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: say.head, cell: ({ name }) => <OwnWords>{name}</OwnWords> },
        // The table's constraint holds it to the words of the catalogue.
        {
          key: 'relation',
          head: say.relation,
          cell: ({ relation }) => say.relations[relation as keyof typeof say.relations],
        },
        { key: 'born', head: say.bornYear, cell: ({ bornYear }) => bornYear ?? '' },
      ]}
    />
  )
}

function Changes({ household, fields, requestId, typed, fault }: HouseholdPageProps) {
  const { t } = useFace()
  const say = t.household
  const errorOf = useFieldError(fault)
  return (
    <Sheet>
      <h2>{say.change}</h2>
      <FaultNotice fault={fault} />
      <PostForm action={`/desk/households/${household.id}/facts`} requestId={requestId}>
        <Select
          name="field"
          label={say.field}
          required
          need=""
          value={typed?.field}
          options={fields.map(({ key, name }) => ({ value: key, label: name }))}
          error={errorOf('field')}
        />
        <Field
          name="value"
          label={say.newValue}
          hint={say.changeHint}
          value={typed?.value}
          maxLength={300}
          required
          error={errorOf('value') ?? (typed?.field ? errorOf(typed.field) : undefined)}
        />
        <Buttons>
          <Button kind="main">{t.common.save}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}

function FlagList({ household, flags, kinds, words, may, requestId }: HouseholdPageProps) {
  const { t } = useFace()
  const say = t.household
  const left = kinds.filter(({ key }) => !flags.some(({ kind }) => kind === key))
  return (
    <Sheet>
      <h2>{say.flags}</h2>
      {flags.map(({ id, kind, cycleDays }) => (
        <PostForm key={id} action={`/desk/households/${household.id}/flags/${id}/endings`} label={words.flag(kind)}>
          <p>
            <b>{words.flag(kind)}</b> <span class="quiet">{say.cycle(cycleDays)}</span>
          </p>
          {may.change && <Button>{say.endFlag}</Button>}
        </PostForm>
      ))}
      {may.change && left.length > 0 && (
        <PostForm action={`/desk/households/${household.id}/flags`} requestId={requestId} label={say.addFlag}>
          <Select
            id="flag-kind"
            name="kind"
            label={say.addFlag}
            need=""
            options={left.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <Button>{say.addFlag}</Button>
        </PostForm>
      )}
    </Sheet>
  )
}

function History({ history, words }: Pick<HouseholdPageProps, 'history' | 'words'>) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.household
  const columns: Column<Said>[] = [
    { key: 'field', head: say.field, cell: ({ field }) => words.field(field) },
    { key: 'value', head: say.value, cell: ({ field, value }) => <MixedWords text={words.value(field, value)} /> },
    { key: 'by', head: say.by, cell: ({ by }) => <OwnWords>{by}</OwnWords> },
    { key: 'when', head: say.when, cell: ({ at }) => dateTime(at) },
    {
      key: 'source',
      head: say.source,
      cell: ({ source, outcome }) => `${say.sources[source]} · ${say.outcomes[outcome]}`,
    },
  ]
  return <Table caption={say.history} columns={columns} rows={history} rowKey={({ id }) => id} />
}
