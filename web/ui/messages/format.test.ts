import { describe, expect, test } from 'vitest'
import { formatsFor } from './format.ts'
import { pickLanguage } from './language.ts'

const now = new Date('2026-11-18T02:20:08Z')
const zh = formatsFor({ lang: 'zh-CN', workdayMinutes: 420, now })
const en = formatsFor({ lang: 'en', workdayMinutes: 420, now })

describe('moments', () => {
  test('are told on the county’s clock, whatever the zone of the process', () => {
    for (const zone of ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone
      expect(zh.dateTime(now)).toBe('11月18日 周三 10:20')
      expect(en.dateTime(now)).toBe('Wed 18 Nov 10:20')
      expect(zh.machine('2026-12-31T16:05:00Z')).toBe('2027-01-01T00:05+08:00')
    }
    delete process.env['TZ']
  })

  test('carry their year only when it is another one', () => {
    expect(zh.date('2025-12-31T15:59:00Z')).toBe('2025年12月31日')
    expect(zh.date('2025-12-31T16:00:00Z')).toBe('1月1日')
    expect(en.date('2025-01-02T00:00:00Z')).toBe('2 Jan 2025')
    expect(zh.month(now)).toBe('2026年11月')
    expect(en.month(now)).toBe('Nov 2026')
  })

  test('that have passed are told by how long ago', () => {
    const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
    expect([3, 8, 125, 7300, 90_000].map((s) => zh.relative(ago(s)))).toEqual([
      '刚刚',
      '8 秒前',
      '2 分钟前',
      '2 小时前',
      '1 天前',
    ])
    expect([3, 60, 125, 86_400].map((s) => en.relative(ago(s)))).toEqual([
      'just now',
      '1 minute ago',
      '2 minutes ago',
      '1 day ago',
    ])
    expect(zh.relative(new Date(now.getTime() + 60_000))).toBe('刚刚')
  })
})

describe('working time', () => {
  test('is told in days of working hours', () => {
    expect(zh.due(280)).toBe('剩 4 小时 40 分')
    expect(zh.due(-840)).toBe('超 2 天')
    expect(zh.due(660)).toBe('剩 1 天 4 小时')
    expect(zh.working(0)).toBe('0 分')
    expect(zh.working(419)).toBe('6 小时 59 分')
    expect(zh.working(420)).toBe('1 天')
    expect(en.due(280)).toBe('4 h 40 min left')
    expect(en.due(-840)).toBe('2 days over')
  })

  test('follows the calendar’s day', () => {
    expect(formatsFor({ lang: 'zh-CN', workdayMinutes: 480, now }).working(480)).toBe('1 天')
  })
})

describe('numbers', () => {
  test('rates come with their parts, and none is made up from nothing', () => {
    expect(zh.rate(1599, 1743)).toBe('91.7%（1,599 / 1,743）')
    expect(en.rate(1599, 1743)).toBe('91.7% (1,599 / 1,743)')
    expect(zh.rate(0, 0)).toBe('–（0 / 0）')
    expect(zh.percent(1, 3)).toBe('33.3%')
    expect(zh.money(71652.6)).toBe('71,652.60')
    expect(zh.number(1284)).toBe('1,284')
  })
})

describe('the language', () => {
  test('is what was asked for, then what was chosen, then what the browser prefers', () => {
    expect(pickLanguage('en', 'zh-CN', 'zh')).toBe('en')
    expect(pickLanguage(undefined, 'en', 'zh')).toBe('en')
    expect(pickLanguage(undefined, undefined, 'en-GB,en;q=0.9,zh;q=0.8')).toBe('en')
    expect(pickLanguage(undefined, undefined, 'de,zh-TW;q=0.8,en;q=0.5')).toBe('zh-CN')
    expect(pickLanguage(undefined, undefined, 'en;q=0.1,zh;q=0.2')).toBe('zh-CN')
  })

  test('is Chinese when nobody says anything that we speak', () => {
    for (const odd of [undefined, '', 'de', '*', ';;q=,', 'en;q=0', 'x'.repeat(100_000)])
      expect(pickLanguage('klingon', 'fr', odd)).toBe('zh-CN')
  })
})
