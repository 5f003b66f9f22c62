import type { Wording } from './wording.ts'

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const english: Wording = {
  locale: 'en',
  date: (at, thisYear) => `${at.day} ${MONTHS[at.month - 1]}${thisYear ? '' : ` ${at.year}`}`,
  weekday: (at) => WEEKDAYS[at.weekday] ?? '',
  join: (weekday, date) => `${weekday} ${date}`,
  month: (at) => `${MONTHS[at.month - 1]} ${at.year}`,
  lapse: ({ days, hours, minutes }) => {
    const parts = [
      days && `${days} ${days === 1 ? 'day' : 'days'}`,
      hours && `${hours} h`,
      minutes && `${minutes} min`,
    ].filter(Boolean)
    return parts.join(' ') || '0 min'
  },
  left: (text) => `${text} left`,
  over: (text) => `${text} over`,
  ago: (count, unit) => (unit === 'second' && count < 5 ? 'just now' : `${count} ${unit}${count === 1 ? '' : 's'} ago`),
  of: (rate, fraction) => `${rate} (${fraction})`,
}
