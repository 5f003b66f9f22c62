import type { HolidayYear } from '#capabilities/playbook/schema.ts'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

const DAY_MS = 86_400_000

export const isHolidayYear = (body: unknown): body is HolidayYear =>
  typeof body === 'object' && body !== null && 'holidays' in body && 'year' in body

/** A year's notice: days off and the days worked instead. */
export function HolidayTable({ year }: { year: HolidayYear }) {
  const { t, lang } = useFace()
  const formats = useFormats()
  const words = t.playbook.holidays
  const length = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  return (
    <Table
      caption={year.document}
      rows={year.holidays}
      rowKey={({ from }) => from}
      columns={[
        { key: 'name', head: words.name, cell: ({ name }) => name[lang === 'en' ? 'en' : 'zh'] },
        { key: 'from', head: words.from, cell: ({ from }) => formats.day(`${from}T12:00+08:00`) },
        { key: 'to', head: words.to, cell: ({ to }) => formats.day(`${to}T12:00+08:00`) },
        { key: 'days', head: words.days(''), cell: ({ from, to }) => formats.number(length(from, to)), num: true },
        {
          key: 'workdays',
          head: words.workdays,
          cell: ({ workdays }) => workdays.map((day) => formats.day(`${day}T12:00+08:00`)).join(t.course.holdersAnd),
        },
      ]}
    />
  )
}
