import { Readings, type ShownReading } from '#web/ui/board/readings.tsx'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'
import type { GridWords } from './view.ts'

interface NewHouseholdPageProps {
  requestId: string
  grids: readonly { code: string; name: string }[]
  typed: Record<string, string | undefined>
  fault?: Fault | undefined
}

export function NewHouseholdPage({ requestId, grids, typed, fault }: NewHouseholdPageProps) {
  const { t } = useFace()
  const say = t.household
  const errorOf = useFieldError(fault)
  const field = (name: string, label: string, more: object = {}) => (
    <Field name={name} label={label} value={typed[name]} error={errorOf(name)} autoComplete="off" {...more} />
  )
  return (
    <DeskPage title={say.add} rail={gridRail(t, '/desk/households')}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/households" requestId={requestId}>
          <Select
            name="gridCode"
            label={say.grid}
            value={typed['gridCode']}
            need=""
            required
            options={grids.map(({ code, name }) => ({ value: code, label: name }))}
            error={errorOf('gridCode')}
          />
          {field('doorCode', say.doorCode, { required: true, need: '', maxLength: 40 })}
          {field('doorText', say.doorText, { required: true, need: '', maxLength: 120 })}
          <Choices
            name="consent"
            legend={say.consent}
            required
            need=""
            layout="list"
            value={typed['consent']}
            error={errorOf('consent')}
            options={(['law', 'consent', 'none'] as const).map((value) => ({ value, label: say.consents[value] }))}
          />
          {field('head', say.head, { maxLength: 40 })}
          {field('phone', say.phone, { type: 'tel', maxLength: 30 })}
          {field('people', say.people, { type: 'number', min: 0, max: 99, width: 'short' })}
          <Buttons>
            <Button kind="main">{t.common.save}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}

interface ReadingsPageProps {
  id: string
  doorText: string
  readings: readonly ShownReading[]
  words: GridWords
}

export function ReadingsPage({ id, doorText, readings, words }: ReadingsPageProps) {
  const { t } = useFace()
  const say = t.household
  return (
    <DeskPage
      title={say.readings}
      lede={say.readingsLede}
      rail={gridRail(t, '/desk/households')}
      tools={
        <ButtonLink icon="print" href={`/desk/households/${id}/readings/sheet`}>
          {t.common.print}
        </ButtonLink>
      }
    >
      <BackLink href={`/desk/households/${id}`}>{doorText}</BackLink>
      <Readings readings={readings} words={words} />
    </DeskPage>
  )
}

interface Conflict {
  id: string
  householdId: string
  field: string
  mask: string
  by: string
  statedAt: Date
  doorText: string
  gridCode: string
}

export function ConflictsPage({ conflicts, words }: { conflicts: readonly Conflict[]; words: GridWords }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.household
  return (
    <DeskPage title={say.conflicts} lede={say.conflictsLede} rail={gridRail(t, '/desk/household-conflicts')}>
      {conflicts.length === 0 && <EmptyState icon="done" title={say.noConflicts} />}
      <Rows label={say.conflicts}>
        {conflicts.map((one) => (
          <Row
            key={one.id}
            href={`/desk/household-conflicts/${one.householdId}/${one.id}`}
            title={`${one.doorText} · ${words.field(one.field)}`}
            meta={`${words.place(one.gridCode)} · ${one.by} · ${date(one.statedAt)}`}
          >
            {words.value(one.field, one.mask)}
          </Row>
        ))}
      </Rows>
    </DeskPage>
  )
}

interface ConflictPageProps {
  householdId: string
  factId: string
  doorText: string
  field: string
  stands: { value: string; by: string; at: Date }
  claimed: { value: string; by: string; at: Date }
  words: GridWords
  requestIds: readonly [string, string]
}

export function ConflictPage({
  householdId,
  factId,
  doorText,
  field,
  stands,
  claimed,
  words,
  requestIds,
}: ConflictPageProps) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.household
  const side = (title: string, said: ConflictPageProps['stands'], requestId: string) => (
    <Sheet>
      <h2>{title}</h2>
      <p class="lead">{words.value(field, said.value)}</p>
      <p class="quiet">{`${said.by} · ${dateTime(said.at)}`}</p>
      <PostForm action={`/desk/household-conflicts/${householdId}/${factId}`} requestId={requestId} label={title}>
        <input type="hidden" name="value" value={said.value} />
        <Button>{say.settle}</Button>
      </PostForm>
    </Sheet>
  )
  return (
    <DeskPage
      title={`${doorText} · ${words.field(field)}`}
      lede={say.conflictsLede}
      rail={gridRail(t, '/desk/household-conflicts')}
    >
      {side(say.stands, stands, requestIds[0])}
      {side(say.claimed, claimed, requestIds[1])}
      <ButtonLink href={`/desk/households/${householdId}`}>{say.history}</ButtonLink>
    </DeskPage>
  )
}
