const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
const LOCAL = /^(\d{4})[-/](\d{2})[-/](\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/
const MINUTE_MS = 60_000

/** A moment as partners write it: with its offset, or by the county's own clock. Undefined when it is neither. */
export function momentOf(text: string, utcOffset_minutes: number): string | undefined {
  if (WITH_OFFSET.test(text)) {
    const ms = Date.parse(text)
    return Number.isNaN(ms) ? undefined : new Date(ms).toISOString()
  }
  const [, year, month, day, hour, minute, second = '00'] = LOCAL.exec(text) ?? []
  if (!year) return undefined
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(ms) ? undefined : new Date(ms - utcOffset_minutes * MINUTE_MS).toISOString()
}
