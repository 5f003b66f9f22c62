import type { CommandView } from '#capabilities/command/schema.ts'
import { SPANS } from '#capabilities/command/shapes/looks.ts'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { lookHref } from '../hrefs.ts'

/** What was done in a day, a week or a month, beside the same time before it. */
export function Compare({ view }: { view: CommandView }) {
  const { t } = useFace()
  const { number, dateTime } = useFormats()
  const words = t.command.compare
  const { span, from, until, rows } = view.compare
  const change = ({ n, before }: { n: number; before: number }) =>
    n === before ? words.same : n > before ? words.more(number(n - before)) : words.less(number(before - n))
  return (
    <div class="compare">
      <h2>{words.title[span]}</h2>
      <p class="small quiet">{words.period(dateTime(from), dateTime(until))}</p>
      <p>
        {SPANS.map((one) => (
          <a
            key={one}
            class="tap compare-span"
            href={lookHref(view, { span: one })}
            data-look=""
            aria-current={one === span ? 'true' : undefined}
          >
            {words.spans[one]}
          </a>
        ))}
      </p>
      <Table
        caption={words.title[span]}
        quietCaption
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', head: words.what, cell: ({ key }) => t.command.today[key] },
          { key: 'n', head: words.spans[span], num: true, cell: ({ n }) => number(n) },
          { key: 'before', head: words.before, num: true, cell: ({ before }) => number(before) },
          { key: 'change', head: words.change, num: true, cell: change },
        ]}
      />
    </div>
  )
}
