import type { Wording } from './wording.ts'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const UNITS = { second: '秒', minute: '分钟', hour: '小时', day: '天' }

export const chinese: Wording = {
  locale: 'zh-CN',
  date: (at, thisYear) => `${thisYear ? '' : `${at.year}年`}${at.month}月${at.day}日`,
  weekday: (at) => WEEKDAYS[at.weekday] ?? '',
  join: (weekday, date) => `${date} ${weekday}`,
  month: (at) => `${at.year}年${at.month}月`,
  lapse: ({ days, hours, minutes }) => {
    const parts = [days && `${days} 天`, hours && `${hours} 小时`, minutes && `${minutes} 分`].filter(Boolean)
    return parts.join(' ') || '0 分'
  },
  left: (text) => `剩 ${text}`,
  over: (text) => `超 ${text}`,
  ago: (count, unit) => (unit === 'second' && count < 5 ? '刚刚' : `${count} ${UNITS[unit]}前`),
  of: (rate, fraction) => `${rate}（${fraction}）`,
}
