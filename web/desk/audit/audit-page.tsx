import { Button, ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'

export interface ShownAudit {
  id: string
  at: string
  actorKind: string
  actorName: string | null
  role?: string | undefined
  unit?: string | undefined
  verb: string
  objectKind: string
  objectId: string | null
  place?: string | undefined
}

export interface AuditPageProps {
  lines: readonly ShownAudit[]
  asked: { from: string; to: string; who: string; verb: string; object: string }
  older?: string | undefined
}

export function AuditPage({ lines, asked, older }: AuditPageProps) {
  const { t } = useFace()
  const words = t.audit
  const next = older && `/desk/audit?${new URLSearchParams({ ...asked, before: older })}`
  return (
    <DeskPage title={words.title} lede={words.lede} rail={{ area: 'audit', groups: [] }}>
      <Asking asked={asked} />
      {lines.length === 0 ? <EmptyState icon="list" title={words.none} /> : <Lines lines={lines} />}
      {next && (
        <Buttons>
          <ButtonLink href={next}>{words.older}</ButtonLink>
        </Buttons>
      )}
    </DeskPage>
  )
}

function Asking({ asked }: Pick<AuditPageProps, 'asked'>) {
  const { t } = useFace()
  const words = t.audit
  return (
    <form class="form asking" action="/desk/audit" method="get" aria-label={words.find}>
      <Field name="from" type="date" label={words.from} value={asked.from} need="" width="short" />
      <Field name="to" type="date" label={words.to} value={asked.to} need="" width="short" />
      <Field name="who" label={words.who} hint={words.whoHint} value={asked.who} need="" width="short" />
      <Field name="verb" label={words.verb} hint={words.verbHint} value={asked.verb} need="" width="short" />
      <Field name="object" label={words.object} hint={words.objectHint} value={asked.object} need="" width="short" />
      <Buttons>
        <Button>{t.common.search}</Button>
      </Buttons>
    </form>
  )
}

function Lines({ lines }: Pick<AuditPageProps, 'lines'>) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.audit
  const kinds: Readonly<Record<string, string>> = words.kinds
  const columns: Column<ShownAudit>[] = [
    { key: 'at', head: words.at, cell: ({ at }) => formats.dateTime(at) },
    {
      key: 'who',
      head: words.who,
      cell: ({ actorName, actorKind, role, unit }) =>
        [actorName ?? kinds[actorKind] ?? actorKind, role, unit].filter(Boolean).join(' · '),
    },
    { key: 'verb', head: words.verb, cell: ({ verb }) => <code>{verb}</code> },
    {
      key: 'object',
      head: words.object,
      cell: ({ objectKind, objectId }) =>
        objectId ? (
          <a href={`/desk/audit?object=${encodeURIComponent(objectId)}`}>
            <code>{`${objectKind} ${objectId.slice(0, 13)}`}</code>
          </a>
        ) : (
          <code>{objectKind}</code>
        ),
    },
    { key: 'place', head: words.place, cell: ({ place }) => place },
  ]
  return <Table caption={words.title} quietCaption columns={columns} rows={lines} rowKey={({ id }) => id} />
}
