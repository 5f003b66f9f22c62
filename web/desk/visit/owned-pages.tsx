import type { Standing } from '#capabilities/visit/rules/promises.ts'
import { StandingTag } from '#web/ui/board/standing-tag.tsx'
import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Fault, FaultNotice, useFieldError } from '#web/ui/components/fault.tsx'
import { PostForm } from '#web/ui/components/form.tsx'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from '../grid/rail.ts'

interface ShownIssue {
  id: string
  title: string
  leaderName: string
  leaderPost: string
  placeName: string
  holderName: string
  promisedOn: string
  doneOn: string | undefined
  standing: Standing
}

/** What leaders of the territory answer for in person; the same list, village by village, is public. */
export function OwnedIssuesPage({ issues, mayOwn }: { issues: readonly ShownIssue[]; mayOwn: boolean }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.promise
  return (
    <DeskPage
      title={say.title}
      lede={say.count(issues.length, issues.filter(({ standing }) => standing === 'missed').length)}
      rail={gridRail(t, '/desk/owned-issues')}
      tools={
        mayOwn && (
          <ButtonLink kind="main" icon="plus" href="/desk/owned-issues/new">
            {say.own}
          </ButtonLink>
        )
      }
    >
      {issues.length === 0 ? (
        <EmptyState icon="flag" title={say.none} />
      ) : (
        <Table
          caption={say.title}
          quietCaption
          rows={issues}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', head: say.issue, cell: ({ title }) => <OwnWords>{title}</OwnWords> },
            { key: 'standing', head: say.standing, cell: ({ standing }) => <StandingTag standing={standing} /> },
            { key: 'promised', head: say.promisedOn, cell: ({ promisedOn }) => date(promisedOn) },
            { key: 'done', head: say.doneOn, cell: ({ doneOn }) => (doneOn ? date(doneOn) : '–') },
            {
              key: 'leader',
              head: say.leader,
              cell: ({ leaderName, leaderPost }) => <OwnWords>{`${leaderName} · ${leaderPost}`}</OwnWords>,
            },
            { key: 'place', head: t.visit.figures.place, cell: ({ placeName }) => placeName },
            { key: 'holder', head: t.desk.holder, cell: ({ holderName }) => holderName },
          ]}
        />
      )}
      <p class="small quiet">{say.how}</p>
    </DeskPage>
  )
}

interface NewOwnedIssuePageProps {
  requestId: string
  typed: Record<string, string | undefined>
  fault?: Fault | undefined
}

export function NewOwnedIssuePage({ requestId, typed, fault }: NewOwnedIssuePageProps) {
  const { t } = useFace()
  const say = t.promise
  const errorOf = useFieldError(fault)
  const field = (name: string, label: string, more: object) => (
    <Field
      name={name}
      label={label}
      value={typed[name]}
      error={errorOf(name)}
      autoComplete="off"
      required
      need=""
      {...more}
    />
  )
  return (
    <DeskPage title={say.own} lede={say.ownLede} rail={gridRail(t, '/desk/owned-issues')}>
      <Sheet>
        <FaultNotice fault={fault} />
        <PostForm action="/desk/owned-issues" requestId={requestId}>
          {field('number', say.number, { inputMode: 'numeric', width: 'short', maxLength: 12 })}
          {field('title', say.publicTitle, { hint: say.publicHint, maxLength: 80 })}
          {field('leaderName', say.leaderName, { maxLength: 40 })}
          {field('leaderPost', say.leaderPost, { maxLength: 60 })}
          {field('promisedOn', say.promisedOn, { type: 'date', width: 'short' })}
          <Buttons>
            <Button kind="main">{say.publish}</Button>
          </Buttons>
        </PostForm>
      </Sheet>
    </DeskPage>
  )
}
