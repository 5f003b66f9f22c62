import { POWER_GROUPS } from '#capabilities/playbook/schema.ts'
import { FlowChart } from '#web/ui/board/flow-chart.tsx'
import { powerPaths, type ShownPower } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import type { Typed } from '../field-input.tsx'
import { type FieldName, field, PowerFieldInput } from './fields.tsx'
import { powerRail } from './rail.ts'

export interface NewItemView {
  id: string
  village: { code: string; name: string }
  powers: readonly ShownPower[]
  /** The one that was chosen; without it the list to choose from. */
  power: ShownPower | undefined
  typed: Typed
  fault?: Fault | undefined
}

/** First which power, then what its item needs to begin, with the whole way ahead beside it. */
export function NewItemPage({ view }: { view: NewItemView }) {
  const face = useFace()
  const say = face.t.powerDesk
  const { power, village } = view
  return (
    <DeskPage
      title={power ? inWords(face, power.name) : say.choosePower}
      lede={village.name}
      rail={powerRail(face.t, powerPaths.desk)}
      listHref={power ? powerPaths.deskNew : powerPaths.desk}
      sheets={['flow.css']}
    >
      {power ? <Opening view={view} power={power} /> : <Choosing powers={view.powers} />}
    </DeskPage>
  )
}

function Choosing({ powers }: { powers: readonly ShownPower[] }) {
  const face = useFace()
  const { number } = useFormats()
  if (powers.length === 0) return <EmptyState icon="stamp" title={face.t.powerDesk.chooseFirst} />
  return (
    <>
      <p class="quiet">{face.t.powerDesk.newHint}</p>
      {POWER_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{face.t.power.groups[group]}</h2>
          <Rows label={face.t.power.groups[group]}>
            {powers
              .filter((one) => one.group === group)
              .map(({ key, name, explain, steps }) => (
                <Row
                  key={key}
                  href={`${powerPaths.deskNew}?power=${key}`}
                  title={inWords(face, name)}
                  end={face.t.power.steps(number(steps.length))}
                >
                  {inWords(face, explain)}
                </Row>
              ))}
          </Rows>
        </section>
      ))}
    </>
  )
}

function Opening({ view: { id, village, typed, fault }, power }: { view: NewItemView; power: ShownPower }) {
  const { t } = useFace()
  const errorOf = useFieldError(fault)
  const line = (name: FieldName, kind: 'line' | 'text' | 'money') => (
    <PowerFieldInput field={field(kind, name)} typed={typed} errorOf={errorOf} optionsOf={() => []} prefix="open" />
  )
  return (
    <>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action={powerPaths.deskNew}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="villageCode" value={village.code} />
          <input type="hidden" name="power" value={power.key} />
          {power.asks_person ? line('person', 'line') : line('title', 'line')}
          {line('text', 'text')}
          {power.asks_amount && line('amountCents', 'money')}
          <Buttons>
            <Button kind="main">{t.powerDesk.open}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
      <h2>{t.power.chart}</h2>
      <FlowChart steps={power.steps} label={t.power.chart} />
    </>
  )
}
