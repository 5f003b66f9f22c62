/** A moment on the county's wall clock. */
export interface WallClock {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}

/** A length of working time cut into what people say. */
export interface Lapse {
  days: number
  hours: number
  minutes: number
}

/** The words of one language for moments, lengths and numbers. */
export interface Wording {
  date(at: WallClock, thisYear: boolean): string
  weekday(at: WallClock): string
  join(...parts: string[]): string
  month(at: WallClock): string
  lapse(length: Lapse): string
  left(text: string): string
  over(text: string): string
  ago(count: number, unit: 'second' | 'minute' | 'hour' | 'day'): string
  of(numerator: string, denominator: string): string
  locale: string
}
