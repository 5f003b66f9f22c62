import { Button, Buttons } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Field, TextArea } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

interface NewCalloutPageProps {
  requestId: string
  today: string
  grids: readonly { value: string; label: string }[]
  /** Teams that may be called instead of the grid's worker. */
  teams: readonly { value: string; label: string }[]
  /** Where it is about a household: its door. */
  door: string | undefined
  typed: {
    gridCode?: string | undefined
    what?: string
    on?: string
    at?: string
    household?: string
    matter?: string
    team?: string
  }
  fault?: Fault | undefined
}

const EVENING = '18:00'

export function NewCalloutPage({ requestId, today, grids, teams, door, typed, fault }: NewCalloutPageProps) {
  const { t } = useFace()
  const say = t.callout
  const errorOf = useFieldError(fault)
  return (
    <DeskPage title={say.call} lede={say.callLede} rail={gridRail(t, '/desk/callouts')}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/callouts" requestId={requestId}>
          {door && typed.household && (
            <p>
              {say.door}: <OwnWords>{door}</OwnWords>
              <input type="hidden" name="household" value={typed.household} />
            </p>
          )}
          <Select
            name="gridCode"
            label={say.grid}
            required
            need=""
            blank={say.chooseGrid}
            value={typed.gridCode}
            options={grids}
            error={errorOf('gridCode')}
          />
          {teams.length > 0 && (
            <Select
              name="team"
              label={say.team}
              hint={say.teamHint}
              blank={say.noTeam}
              value={typed.team}
              options={teams}
              error={errorOf('teamId')}
            />
          )}
          <TextArea
            name="what"
            label={say.what}
            hint={say.whatHint}
            value={typed.what}
            maxLength={300}
            required
            need=""
            error={errorOf('what')}
          />
          <WhenAndWhat typed={typed} today={today} errorOf={errorOf} />
          <Buttons>
            <Button kind="main">{say.call}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}

interface WhenAndWhatProps extends Pick<NewCalloutPageProps, 'typed' | 'today'> {
  errorOf: (field: string) => string | undefined
}

function WhenAndWhat({ typed, today, errorOf }: WhenAndWhatProps) {
  const say = useFace().t.callout
  return (
    <>
      <Field
        name="on"
        type="date"
        label={say.on}
        value={typed.on ?? today}
        width="short"
        required
        need=""
        error={errorOf('on') ?? errorOf('dueAt')}
      />
      <Field
        name="at"
        type="time"
        label={say.at}
        value={typed.at ?? EVENING}
        width="short"
        required
        need=""
        error={errorOf('at')}
      />
      <Field
        name="matter"
        label={say.matterNumber}
        value={typed.matter}
        inputMode="numeric"
        width="short"
        maxLength={12}
        error={errorOf('matter') ?? errorOf('matterNumber')}
      />
    </>
  )
}
