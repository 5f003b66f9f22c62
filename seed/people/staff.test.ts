import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import { seedCounty } from '../county.ts'
import { isMadeUpPhone, residentPhone } from './phones.ts'
import { staffOf } from './staff.ts'

const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
const since_ms = Date.UTC(2020, 0, 1)
const { places, units } = seedCounty(playbook, 7)
const staff = staffOf(places, units, 7, since_ms)
const count = (role: string, post?: string) =>
  staff.filter((one) => one.role === role && (post === undefined || one.post === post)).length

describe('the staff of the county', () => {
  test('has 705 full-time and 2,115 part-time grid workers, one and three in each grid', () => {
    expect(count('grid-worker', 'full-time')).toBe(705)
    expect(count('grid-worker', 'part-time')).toBe(2115)
    const perUnit = new Map<string, number>()
    for (const { role, unit } of staff) if (role === 'grid-worker') perUnit.set(unit, (perUnit.get(unit) ?? 0) + 1)
    expect(new Set(perUnit.values())).toEqual(new Set([4]))
  })

  test('has five to seven posts in every village, three of them in the supervision committee', () => {
    for (const { code } of places.villages) {
      const posts = staff.filter(({ scope, role }) => scope === code && role !== 'grid-worker')
      expect(posts.length).toBeGreaterThanOrEqual(5)
      expect(posts.length).toBeLessThanOrEqual(7)
      expect(posts.filter(({ role }) => role === 'supervision-member')).toHaveLength(3)
    }
  })

  test('gives every role a named account for the demonstration, most of them along one village', () => {
    const demo = staff.filter((one) => one.demo)
    expect(new Set(demo.map(({ role }) => role))).toEqual(new Set(staff.map(({ role }) => role)))
    expect(demo.map(({ account }) => account).sort()).toEqual(
      ['admin', 'auditor', 'centre', 'committee.guihua', 'dept.housing', 'dept.water', 'discipline', 'grid.guihua']
        .concat(['city.discipline', 'leader.shouchang', 'organiser', 'playbook', 'town.shouchang', 'village.guihua'])
        .sort(),
    )
  })

  test('has no two accounts, ids or telephones alike, and no telephone that could ring', () => {
    for (const key of ['account', 'id', 'phone'] as const)
      expect(new Set(staff.map((one) => one[key])).size).toBe(staff.length)
    expect(staff.every(({ phone }) => isMadeUpPhone(phone))).toBe(true)
    expect(units.every(({ phone }) => isMadeUpPhone(phone))).toBe(true)
    expect(isMadeUpPhone(residentPhone(89_999))).toBe(true)
  })

  test('is the same for the same seed and another for another', () => {
    expect(staffOf(places, units, 7, since_ms)).toEqual(staff)
    expect(staffOf(places, units, 8, since_ms).map(({ personName }) => personName)).not.toEqual(
      staff.map(({ personName }) => personName),
    )
  })

  test('uses many names, none much more often than chance', () => {
    const names = new Map<string, number>()
    for (const { personName } of staff) names.set(personName, (names.get(personName) ?? 0) + 1)
    expect(names.size).toBeGreaterThan(staff.length / 2)
  })
})
