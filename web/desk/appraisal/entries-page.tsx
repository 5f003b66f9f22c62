import type { RuleOfRound } from '#capabilities/appraisal/rules/index.ts'
import { EntryBody } from '#capabilities/appraisal/schema.ts'
import { inWords } from '#web/ui/board/words.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows } from '#web/ui/components/sheet.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { appraisalPaths, appraisalRail } from './rail.ts'

interface EntriesView {
  rule: RuleOfRound
  today: string
  list: string | undefined
  lines: readonly {
    id: string
    villageName: string
    list: string
    text: string
    owner: string
    due: string
    stage: 'open' | 'settled'
  }[]
  villages: readonly Option[]
  id: string
  refusal?: Refusal | undefined
}

/** The lists that the playbook names: what is open by the day it is due, then what is settled. */
export function EntriesPage({ view }: { view: EntriesView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.appraisal
  const { lines, today, rule, list } = view
  const open = lines.filter(({ stage }) => stage === 'open')
  const late = open.filter(({ due }) => due < today).length
  const nameOf = (key: string) => {
    const found = rule.lists.find((one) => one.key === key)
    return found ? inWords(face, found.name) : key
  }
  return (
    <DeskPage
      title={say.entries}
      lede={say.entriesLede(number(open.length), number(late))}
      rail={appraisalRail(face.t, appraisalPaths.entries)}
    >
      <ActForm
        verb="note"
        action={appraisalPaths.entries}
        shape={EntryBody}
        words={say}
        id={view.id}
        seen={1}
        refusal={view.refusal}
        choices={{
          villageCode: view.villages,
          list: rule.lists.map(({ key, name }) => ({ value: key, label: inWords(face, name) })),
        }}
      />
      <Tabs
        label={say.entries}
        tabs={[
          { label: say.all, href: appraisalPaths.entries, current: list === undefined },
          ...rule.lists.map(({ key, name }) => ({
            label: inWords(face, name),
            href: `${appraisalPaths.entries}?list=${key}`,
            current: list === key,
          })),
        ]}
      />
      <EntryRows view={view} nameOf={nameOf} />
    </DeskPage>
  )
}

function EntryRows({ view: { lines, today }, nameOf }: { view: EntriesView; nameOf: (list: string) => string }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.appraisal
  if (lines.length === 0) return <EmptyState icon="list" title={say.noEntries} />
  return (
    <Rows label={say.entries}>
      {lines.map(({ id, villageName, list: own, text, owner, due, stage }) => (
        <Row
          key={id}
          href={appraisalPaths.entry(id)}
          meta={<Dots parts={[villageName, nameOf(own), say.due(date(due))]} />}
          tag={
            stage === 'settled' ? (
              <Tag tone="done">{say.settled}</Tag>
            ) : (
              due < today && <Tag tone="late">{say.late}</Tag>
            )
          }
          title={<OwnWords>{text}</OwnWords>}
        >
          <OwnWords>{owner}</OwnWords>
        </Row>
      ))}
    </Rows>
  )
}
