import { PACES } from '#capabilities/workplan/rules/index.ts'
import { inWords } from '#web/ui/board/words.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Tabs } from '#web/ui/components/navigation.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { StateTag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { PACE_TONES, type ShownItem, workplanPaths, workplanRail } from './rail.ts'

interface WorkplanView {
  year: number
  years: readonly number[]
  lines: readonly ShownItem[]
  basis: { zh: string; en: string }
  mayPlan: boolean
}

/** Read in a minute, on the screen and on one sheet of paper: what is late stands first. */
export function WorkplanPage({ view: { year, years, lines, basis, mayPlan } }: { view: WorkplanView }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.workplan
  const counts = PACES.map((pace) => ({ pace, n: lines.filter((one) => one.pace === pace).length }))
  return (
    <DeskPage
      title={say.titleOf(String(year))}
      lede={say.lede(number(lines.length))}
      rail={workplanRail(face.t, workplanPaths.desk)}
      tools={
        mayPlan && (
          <ButtonLink kind="main" icon="plus" href={workplanPaths.new}>
            {say.verbs.plan}
          </ButtonLink>
        )
      }
    >
      {years.length > 1 && (
        <Tabs
          label={say.years}
          tabs={years.map((one) => ({ label: String(one), href: workplanPaths.year(one), current: one === year }))}
        />
      )}
      {lines.length === 0 ? (
        <EmptyState icon="list" title={say.none} />
      ) : (
        <>
          <p>
            {counts
              .filter(({ n }) => n > 0)
              .map(({ pace, n }) => (
                <span key={pace}>
                  <StateTag tone={PACE_TONES[pace]}>{say.paceCount(say.paces[pace], number(n))}</StateTag>{' '}
                </span>
              ))}
          </p>
          <Items lines={lines} caption={say.titleOf(String(year))} />
        </>
      )}
      <p class="quiet">{inWords(face, basis)}</p>
    </DeskPage>
  )
}

function Items({ lines, caption }: { lines: readonly ShownItem[]; caption: string }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.workplan
  return (
    <Table
      caption={caption}
      quietCaption
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          head: say.fields.title,
          cell: ({ id, title, sort, headingName }) => (
            <>
              <a href={workplanPaths.one(id)}>
                <OwnWords>{title}</OwnWords>
              </a>
              <br />
              <small class="quiet">{headingName ? inWords(face, headingName) : say.options.sort[sort]}</small>
            </>
          ),
        },
        {
          key: 'state',
          head: say.pace,
          cell: ({ pace }) => <StateTag tone={PACE_TONES[pace]}>{say.paces[pace]}</StateTag>,
        },
        {
          key: 'done',
          head: say.progress,
          num: true,
          cell: ({ evidence, target, figureWords }) => (
            <a href={evidence.href}>
              {say.progressOf(
                number(evidence.counted),
                number(target),
                figureWords ? inWords(face, figureWords.name) : '',
              )}
            </a>
          ),
        },
        { key: 'due', head: say.fields.due, num: true, cell: ({ due }) => date(due) },
        { key: 'lead', head: say.fields.lead, cell: ({ leadName }) => leadName },
        { key: 'with', head: say.partners, cell: ({ partnerNames }) => partnerNames.join(face.t.workplan.and) },
      ]}
    />
  )
}
