import { POWER_GROUPS } from '#capabilities/playbook/schema.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { powerPaths, type ShownPower } from '#web/ui/board/power-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Button, Buttons } from '#web/ui/components/button.tsx'
import { Choices } from '#web/ui/components/choices.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Select } from '#web/ui/components/select.tsx'
import { Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { powerRail } from './rail.ts'

export interface ListsView {
  id: string
  village: { code: string; name: string }
  versions: readonly { version: number; day: string; decision: string }[]
  /** How many powers the county changed since the version in force. */
  changed: number
  /** Today's powers of the playbook, to tick. */
  powers: readonly ShownPower[]
  decisions: readonly { id: string; title: string; meetsOn: string }[]
  mayAdopt: boolean
  chosen: readonly string[]
  decision: string | undefined
  fault?: Fault | undefined
  done: boolean
}

/** The village's list, version by version, and the next one once its meeting has decided. */
export function ListsPage({ view }: { view: ListsView }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.powerDesk
  const [current] = view.versions
  return (
    <DeskPage title={say.list} lede={view.village.name} rail={powerRail(face.t, powerPaths.deskLists)}>
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <p class="quiet">{say.listHint}</p>
      {current && <p>{say.current(number(current.version), date(current.day))}</p>}
      {view.changed > 0 && (
        <Notice tone="soon">
          <p>{say.changed(number(view.changed))}</p>
        </Notice>
      )}
      {view.versions.length > 0 && (
        <Rows label={say.list}>
          {view.versions.map(({ version, day, decision }) => (
            <Row
              key={version}
              href={decisionPaths.one(view.village.code, decision)}
              title={face.t.power.adopted(number(version), date(day))}
            />
          ))}
        </Rows>
      )}
      {view.mayAdopt && <AdoptForm view={view} />}
    </DeskPage>
  )
}

function AdoptForm({ view }: { view: ListsView }) {
  const face = useFace()
  const { date } = useFormats()
  const errorOf = useFieldError(view.fault)
  const say = face.t.powerDesk
  if (view.decisions.length === 0) return <p>{say.noDecision}</p>
  return (
    <Sheet>
      <h2>{say.adoptTitle}</h2>
      <FaultNotice fault={view.fault} />
      <PostForm action={powerPaths.deskLists}>
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="villageCode" value={view.village.code} />
        <Select
          name="decision"
          label={say.fields.decision}
          hint={say.hints.decision}
          error={errorOf('decision')}
          required
          need=""
          blank=""
          value={view.decision}
          options={view.decisions.map(({ id, title, meetsOn }) => ({
            value: id,
            label: `${title} · ${date(meetsOn)}`,
          }))}
        />
        {POWER_GROUPS.map((group) => (
          <Choices
            key={group}
            name="powers"
            id={`f-powers-${group}`}
            legend={face.t.power.groups[group]}
            several
            layout="list"
            value={view.chosen}
            error={group === POWER_GROUPS[0] ? errorOf('powers') : undefined}
            options={view.powers
              .filter((one) => one.group === group)
              .map(({ key, name }) => ({ value: key, label: inWords(face, name) }))}
          />
        ))}
        <Buttons>
          <Button kind="main">{say.adopt}</Button>
        </Buttons>
      </PostForm>
    </Sheet>
  )
}
