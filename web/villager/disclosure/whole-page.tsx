import { entryPaths } from '#web/ui/board/paths.ts'
import { Figures } from '#web/ui/components/figure.tsx'
import type { Step } from '#web/ui/components/navigation.tsx'
import { type Column, Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { VillagerPage } from '#web/ui/shells/villager-page.tsx'
import type { Village } from './view.ts'

export interface WholeLine {
  code: string
  name: string
  due: number
  published: number
  late: number
  missing: number
}

export interface WholeView {
  place: { code: string; name: string }
  village: Village | undefined
  trail: Step[]
  total: WholeLine
  children: WholeLine[]
  period: string
}

const onTime = ({ published, late }: WholeLine): number => published - late

/** How complete and how punctual: every share with its parts, places side by side, nobody ranked. */
export function WholePage({ view }: { view: WholeView }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.whole
  const { total, place } = view
  const share = (n: number) => formats.percent(n, total.due).replace('%', '')
  return (
    <VillagerPage
      title={`${words.title} · ${place.name}`}
      village={view.village}
      trail={view.trail}
      width={view.children.length > 0 ? 'wide' : 'text'}
    >
      <div class="plate plate-small">
        <h1>{words.title}</h1>
        <p class="lead">{words.lede(place.name)}</p>
        <p>
          {t.disclosure.list.counted(
            formats.number(total.due),
            formats.number(total.published),
            formats.number(total.late),
          )}
        </p>
      </div>
      <Figures
        figures={[
          {
            label: words.complete,
            value: share(total.published),
            unit: '%',
            of: formats.fraction(total.published, total.due),
            period: view.period,
            link: {
              href: `${entryPaths.whole(place.code)}#missing`,
              words: `${words.missing} ${formats.number(total.missing)}`,
            },
          },
          {
            label: words.timely,
            value: share(onTime(total)),
            unit: '%',
            of: formats.fraction(onTime(total), total.due),
            period: view.period,
          },
          { label: words.missing, value: formats.number(total.missing), period: view.period, late: total.missing > 0 },
        ]}
      />
      <p class="aside">{words.how}</p>
      {view.children.length > 0 && (
        <section aria-labelledby="missing">
          <h2 id="missing">{words.children}</h2>
          <div class="sheet sheet-pad">
            <Children lines={view.children} />
          </div>
        </section>
      )}
    </VillagerPage>
  )
}

function Children({ lines }: { lines: readonly WholeLine[] }) {
  const { t } = useFace()
  const formats = useFormats()
  const words = t.disclosure.whole
  const columns: Column<WholeLine>[] = [
    {
      key: 'place',
      head: words.place,
      cell: (line) => (
        <a class="tap" href={line.code.length === 12 ? entryPaths.due(line.code) : entryPaths.whole(line.code)}>
          {line.name}
        </a>
      ),
    },
    { key: 'due', head: words.due, num: true, cell: (line) => formats.number(line.due) },
    { key: 'published', head: words.published, num: true, cell: (line) => formats.number(line.published) },
    { key: 'late', head: words.late, num: true, cell: (line) => formats.number(line.late) },
    { key: 'missing', head: words.missing, num: true, cell: (line) => formats.number(line.missing) },
    { key: 'complete', head: words.complete, num: true, cell: (line) => formats.percent(line.published, line.due) },
    { key: 'timely', head: words.timely, num: true, cell: (line) => formats.percent(onTime(line), line.due) },
  ]
  return <Table caption={words.children} quietCaption columns={columns} rows={lines} rowKey={(line) => line.code} />
}
