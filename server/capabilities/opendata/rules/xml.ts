const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them, not even escaped
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
const escaped = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

export type Value = string | number | boolean | null | undefined
export type Fields = Readonly<Record<string, Value>>

/** One element a field, empty where there is nothing to say: as GeoReport v2 writes its answers. */
const element = (name: string, value: Value): string => `<${name}>${escaped(String(value ?? ''))}</${name}>`

/** `<items><item>…</item></items>`, declaration first. */
export function xmlList(items: string, item: string, rows: readonly Fields[]): string {
  const written = rows.map(
    (row) =>
      `<${item}>${Object.entries(row)
        .map(([name, value]) => element(name, value))
        .join('')}</${item}>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<${items}>${written.join('')}</${items}>\n`
}
