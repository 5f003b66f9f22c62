import type { StaffAlert } from '#capabilities/grid/rules/alerts.ts'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { gridRail } from './rail.ts'

interface AlertsPageProps {
  alerts: readonly (StaffAlert & { gridName: string })[]
  /** Whoever may fill a post is led to where it is done. */
  mayStaff: boolean
}

const keyOf = ({ grid, kind, name, on }: StaffAlert): string => [grid, kind, name, on].join(' ')

/** What has to be seen to about people, the worst first. */
export function AlertsPage({ alerts, mayStaff }: AlertsPageProps) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.grid.alerts
  return (
    <DeskPage title={say.title} lede={say.lede(alerts.length)} rail={gridRail(t, '/desk/grid-staffing')}>
      {alerts.length === 0 ? (
        <EmptyState icon="done" title={say.none} />
      ) : (
        <Table
          caption={say.title}
          quietCaption
          rows={alerts}
          rowKey={keyOf}
          columns={[
            {
              key: 'grid',
              head: t.grid.where,
              cell: ({ grid, gridName }) => (
                <a class="tap" href={mayStaff ? `/desk/grids/${grid}/staff` : `/g/${grid}`}>
                  {gridName}
                </a>
              ),
            },
            { key: 'what', head: say.what, cell: ({ kind, name }) => say.kinds[kind](name ?? '') },
            { key: 'on', head: say.on, cell: ({ on }) => (on ? date(on) : '') },
          ]}
        />
      )}
    </DeskPage>
  )
}

/** The same about one grid, above what puts it right. */
export function GridAlerts({ alerts }: { alerts: readonly StaffAlert[] }) {
  const say = useFace().t.grid.alerts
  const { date } = useFormats()
  return (
    <>
      {alerts.map((alert) => (
        <Notice key={keyOf(alert)} tone="late">
          <p>
            {say.kinds[alert.kind](alert.name ?? '')}
            {alert.on && <span class="quiet">{` ${date(alert.on)}`}</span>}
          </p>
        </Notice>
      ))}
    </>
  )
}
