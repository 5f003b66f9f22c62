interface Calendar {
  name: string
  stamp: Date
  events: { uid: string; day: string; title: string; url: string }[]
}

const LINE_BYTES = 73

/** RFC 5545: commas, semicolons and line ends are written with a backslash. */
const text = (words: string): string => words.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
const plain = (day: string): string => day.replaceAll('-', '')
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Lines of more than 75 octets go on after a line end and a space; a sign is never cut. */
function folded(line: string): string {
  let out = ''
  let bytes = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (bytes + size > LINE_BYTES) {
      out += '\r\n '
      bytes = 1
    }
    out += sign
    bytes += size
  }
  return out
}

/** Days on which something must be on the board or a meeting meets, as whole-day events. */
export function iCalendar({ name, stamp, events }: Calendar): string {
  const at = stamp.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//shanzhi//disclosure//ZH',
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}@shanzhi`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${plain(event.day)}`,
      `DTEND;VALUE=DATE:${plain(nextDay(event.day))}`,
      `SUMMARY:${text(event.title)}`,
      `URL:${event.url}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
