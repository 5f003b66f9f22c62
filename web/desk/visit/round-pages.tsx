import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

export interface ShownRound {
  id: string
  name: string
  placeName: string
  team: string | null
  beginsOn: string
  dueOn: string
  weekday: number | null
  counts: Record<string, number>
}

export function RoundsPage({ rounds, mayCreate }: { rounds: readonly ShownRound[]; mayCreate: boolean }) {
  const { t } = useFace()
  const { date, rate } = useFormats()
  const say = t.visit.rounds
  return (
    <DeskPage
      title={say.title}
      lede={say.lede}
      rail={gridRail(t, '/desk/rounds')}
      tools={
        <>
          <ButtonLink icon="map" href="/desk/round-coverage">
            {t.visit.coverage.title}
          </ButtonLink>
          {mayCreate && (
            <ButtonLink kind="main" icon="plus" href="/desk/rounds/new">
              {say.create}
            </ButtonLink>
          )}
        </>
      }
    >
      {rounds.length === 0 && <EmptyState icon="walk" title={say.none} />}
      <Rows label={say.title}>
        {rounds.map((one) => (
          <Row
            key={one.id}
            href={`/desk/rounds/${one.id}`}
            title={<OwnWords>{one.name}</OwnWords>}
            meta={`${one.placeName} · ${date(one.beginsOn)} – ${date(one.dueOn)}${one.weekday ? ` · ${say.weekdays[one.weekday - 1]}` : ''}`}
          >
            {`${t.visit.outcomes.reached} ${rate(
              one.counts['reached'] ?? 0,
              Object.values(one.counts).reduce((all, n) => all + n, 0),
            )}`}
            {one.team && (
              <>
                {' '}
                · <OwnWords>{one.team}</OwnWords>
              </>
            )}
          </Row>
        ))}
      </Rows>
    </DeskPage>
  )
}

interface NewRoundPageProps {
  requestId: string
  typed: Record<string, string | undefined>
  flags: readonly { key: string; name: string }[]
  fault?: Fault | undefined
}

export function NewRoundPage({ requestId, typed, flags, fault }: NewRoundPageProps) {
  const { t } = useFace()
  const say = t.visit.rounds
  const errorOf = useFieldError(fault)
  const field = (name: string, label: string, more: object) => (
    <Field name={name} label={label} value={typed[name]} error={errorOf(name)} autoComplete="off" {...more} />
  )
  return (
    <DeskPage title={say.create} rail={gridRail(t, '/desk/rounds')}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/rounds" requestId={requestId}>
          {field('name', say.name, { required: true, need: '', maxLength: 80 })}
          {field('placeCode', say.place, { required: true, need: '', inputMode: 'numeric', maxLength: 15 })}
          {field('beginsOn', say.begins, { required: true, need: '', type: 'date', width: 'short' })}
          {field('dueOn', say.due, { required: true, need: '', type: 'date', width: 'short' })}
          <Select
            name="weekday"
            label={say.weekday}
            blank={say.noWeekday}
            value={typed['weekday']}
            options={say.weekdays.map((label, i) => ({ value: String(i + 1), label }))}
          />
          <Select
            name="flagKind"
            label={say.flag}
            blank={say.everybody}
            value={typed['flagKind']}
            options={flags.map(({ key, name }) => ({ value: key, label: name }))}
          />
          {field('cycleDays', say.cycle, { type: 'number', min: 1, max: 400, width: 'short' })}
          {field('team', say.team, { maxLength: 120 })}
          <Buttons>
            <Button kind="main">{t.common.save}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
