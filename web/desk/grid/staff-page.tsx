import type { StaffAlert } from '#capabilities/grid/rules/alerts.ts'
import { ButtonLink } from '#web/ui/components/button.tsx'
import { type Fault, FaultNotice } from '#web/ui/components/fault.tsx'
import { BackLink } from '#web/ui/components/navigation.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { GridAlerts } from './alerts-page.tsx'
import { gridRail } from './rail.ts'
import { EndingForm, LeaveForm, PostFields, TrainingForm } from './staff-forms.tsx'

export interface ShownPost {
  id: string
  role: string
  name: string
  phone: string
  from: string
  to: string | null
  term: string | null
}
export interface StaffForm {
  kind: 'posts' | 'post-endings' | 'leaves' | 'trainings' | undefined
  typed: Record<string, string>
  saved: boolean
}
interface StaffPageProps {
  code: string
  name: string
  posts: readonly ShownPost[]
  leaves: readonly { id: string; postId: string; from: string; to: string; deputy: string | null }[]
  trainings: readonly { id: string; postId: string; on: string; topic: string; hours: string }[]
  /** The county's own day. */
  today: string
  alerts: readonly StaffAlert[]
  form: StaffForm
  fault?: Fault | undefined
  requestIds: readonly [string, string, string, string]
}

export function StaffPage({
  code,
  name,
  today,
  posts,
  leaves,
  trainings,
  alerts,
  form,
  fault,
  requestIds,
}: StaffPageProps) {
  const { t } = useFace()
  const say = t.grid.staff
  const standing = posts.filter(({ to }) => to === null || to > today)
  const nameOf = (postId: string) => posts.find(({ id }) => id === postId)?.name ?? ''
  const forms = { code, posts: standing, form, fault }
  return (
    <DeskPage
      title={say.title(name)}
      lede={say.lede}
      rail={gridRail(t, '/desk/grids')}
      tools={<ButtonLink href={`/g/${code}`}>{say.publicPage}</ButtonLink>}
    >
      <BackLink href="/desk/grids">{t.grid.title}</BackLink>
      <FaultNotice fault={fault} />
      {form.saved && (
        <Notice tone="done" live>
          <p>{say.saved}</p>
        </Notice>
      )}
      <GridAlerts alerts={alerts} />
      <Posts posts={posts} />
      <PostFields {...forms} requestId={requestIds[0]} />
      <EndingForm {...forms} requestId={requestIds[1]} />
      <LeaveForm {...forms} requestId={requestIds[2]} />
      <TrainingForm {...forms} requestId={requestIds[3]} />
      <Absences leaves={leaves} trainings={trainings} nameOf={nameOf} />
    </DeskPage>
  )
}

function Posts({ posts }: Pick<StaffPageProps, 'posts'>) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.grid.staff
  const roles: Record<string, string> = t.grid.roles
  return (
    <Table
      caption={say.posts}
      rows={posts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: say.name, cell: (post) => post.name },
        { key: 'role', head: say.role, cell: ({ role }) => roles[role] ?? role },
        { key: 'phone', head: say.phone, cell: ({ phone }) => phone },
        { key: 'days', head: say.days, cell: ({ from, to }) => `${date(from)} – ${to ? date(to) : ''}` },
        { key: 'term', head: say.term, cell: ({ term }) => (term ? date(term) : '') },
      ]}
    />
  )
}

type AbsencesProps = Pick<StaffPageProps, 'leaves' | 'trainings'> & { nameOf: (postId: string) => string }

function Absences({ leaves, trainings, nameOf }: AbsencesProps) {
  const say = useFace().t.grid.staff
  const { date } = useFormats()
  return (
    <>
      {leaves.length > 0 && (
        <Table
          caption={say.leaves}
          rows={leaves}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: say.name, cell: ({ postId }) => nameOf(postId) },
            { key: 'days', head: say.days, cell: ({ from, to }) => `${date(from)} – ${date(to)}` },
            { key: 'deputy', head: say.deputy, cell: ({ deputy }) => deputy ?? say.nobodyStandsIn },
          ]}
        />
      )}
      {trainings.length > 0 && (
        <Table
          caption={say.trainings}
          rows={trainings}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: say.name, cell: ({ postId }) => nameOf(postId) },
            { key: 'on', head: say.heldOn, cell: ({ on }) => date(on) },
            { key: 'topic', head: say.topic, cell: ({ topic }) => topic },
            { key: 'hours', head: say.hours, num: true, cell: ({ hours }) => Number(hours) },
          ]}
        />
      )}
    </>
  )
}
