import type { Evidence } from '#capabilities/warning/shapes/finding.ts'
import { writeCents } from '#kernel/money.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import type { ShownWarning } from '#web/ui/board/warning-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

/** Where the paper itself is; what has no page of its own is found through its register. */
function hrefOf(village: string, { kind, id, item }: Evidence): string | undefined {
  const shown = item ?? (kind === 'item' ? id : undefined)
  if (shown !== undefined) return powerPaths.deskItem(shown)
  const pages: Partial<Record<Evidence['kind'], string>> = {
    payment: powerPaths.payments(village),
    seal: powerPaths.seals(village),
    decision: decisionPaths.one(village, id),
    disclosure: entryPaths.entry(village, id),
    balance: entryPaths.entry(village, id),
    remark: `/desk/disclosure-remarks/${id}`,
    supplier: powerPaths.suppliers(village),
    matter: `/desk/matters/${id}`,
  }
  return pages[kind]
}

/** The records as they were when it was found, each with the way to the paper. */
export function EvidenceTable({ warning: { evidence, village } }: { warning: ShownWarning }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.warning
  const what = (one: Evidence) => {
    const href = hrefOf(village.code, one)
    const words = (
      <>
        {say.kinds[one.kind]} <OwnWords>{one.title}</OwnWords>
      </>
    )
    return href ? <a href={href}>{words}</a> : words
  }
  return (
    <Sheet>
      <h2>{say.evidence}</h2>
      <p class="quiet">{say.evidenceHint}</p>
      <Table
        caption={say.evidence}
        quietCaption
        rows={evidence}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        columns={[
          { key: 'what', head: say.evidenceHeads.what, cell: what },
          { key: 'on', head: say.evidenceHeads.on, cell: ({ on }) => on && date(on) },
          {
            key: 'cents',
            head: say.evidenceHeads.cents,
            num: true,
            cell: ({ cents }) => cents !== undefined && writeCents(cents),
          },
        ]}
      />
    </Sheet>
  )
}
