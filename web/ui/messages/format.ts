import { english } from './format-en.ts'
import { chinese } from './format-zh.ts'
import type { Language } from './language.ts'
import type { Lapse, WallClock, Wording } from './wording.ts'

/** China keeps one time, whatever zone the process runs in. */
const ZONE_MINUTES = 480
const MINUTE_MS = 60_000

export type Instant = Date | string | number

export interface FormatSettings {
  lang: Language
  workdayMinutes: number
  now: Date
}

export type Formats = ReturnType<typeof formatsFor>

const pad = (value: number): string => String(value).padStart(2, '0')

function wallClock(instant: Instant): WallClock {
  const shifted = new Date(new Date(instant).getTime() + ZONE_MINUTES * MINUTE_MS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  }
}

/** From a day on, minutes no longer matter to anybody. */
function lapseOf(minutes: number, workdayMinutes: number): Lapse {
  const whole = Math.max(0, Math.round(minutes))
  if (whole < workdayMinutes) return { days: 0, hours: Math.floor(whole / 60), minutes: whole % 60 }
  const hours = Math.floor((whole % workdayMinutes) / 60)
  return { days: Math.floor(whole / workdayMinutes), hours, minutes: 0 }
}

function clockFormats(words: Wording, now: Date) {
  const year = wallClock(now).year
  const date = (at: Instant) => words.date(wallClock(at), wallClock(at).year === year)
  const time = (at: Instant) => `${pad(wallClock(at).hour)}:${pad(wallClock(at).minute)}`
  const day = (at: Instant) => words.join(words.weekday(wallClock(at)), date(at))
  return {
    /** 11月18日, with the year when it is not this one */
    date,
    /** 2026年11月18日, for what hangs for years */
    lasting: (at: Instant) => words.date(wallClock(at), false),
    /** 10:20 */
    time,
    /** 11月18日 周三 */
    day,
    /** 11月18日 周三 10:20 */
    dateTime: (at: Instant) => `${day(at)} ${time(at)}`,
    /** 2026年11月 */
    month: (at: Instant) => words.month(wallClock(at)),
    /** for the datetime attribute: 2026-11-18T10:20+08:00 */
    machine: (at: Instant) => {
      const { year: y, month, day: d } = wallClock(at)
      return `${y}-${pad(month)}-${pad(d)}T${time(at)}+08:00`
    },
    /** 8 秒前; only for what has already happened */
    relative: (at: Instant) => ago(words, (now.getTime() - new Date(at).getTime()) / 1000),
  }
}

function ago(words: Wording, seconds: number): string {
  const past = Math.max(0, Math.round(seconds))
  if (past < 60) return words.ago(past, 'second')
  if (past < 3600) return words.ago(Math.floor(past / 60), 'minute')
  if (past < 86_400) return words.ago(Math.floor(past / 3600), 'hour')
  return words.ago(Math.floor(past / 86_400), 'day')
}

function numberFormats(words: Wording) {
  const plain = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 })
  const cents = new Intl.NumberFormat(words.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const number = (value: number) => plain.format(value)
  return {
    number,
    /** Yuan to the cent. */
    money: (yuan: number) => cents.format(yuan),
    /** 91.7%; an empty denominator has no rate. */
    percent: (numerator: number, denominator: number) =>
      denominator === 0 ? '–' : `${((numerator / denominator) * 100).toFixed(1)}%`,
    /** 1,599 / 1,743 */
    fraction: (numerator: number, denominator: number) => `${number(numerator)} / ${number(denominator)}`,
    /** 91.7%（1,599 / 1,743） */
    rate: (numerator: number, denominator: number) =>
      denominator === 0
        ? words.of('–', '0 / 0')
        : words.of(`${((numerator / denominator) * 100).toFixed(1)}%`, `${number(numerator)} / ${number(denominator)}`),
  }
}

export function formatsFor({ lang, workdayMinutes, now }: FormatSettings) {
  const words = lang === 'en' ? english : chinese
  const working = (minutes: number) => words.lapse(lapseOf(minutes, workdayMinutes))
  return {
    ...clockFormats(words, now),
    ...numberFormats(words),
    /** Working time in words: 4 小时 40 分, 1 天 4 小时. */
    working,
    /** A length in hours and minutes, however long: 7 小时. */
    hours: (minutes: number) => words.lapse({ days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    /** 剩 4 小时 40 分, or 超 2 天 when it is below zero. */
    due: (minutes: number) => (minutes < 0 ? words.over(working(-minutes)) : words.left(working(minutes))),
  }
}
