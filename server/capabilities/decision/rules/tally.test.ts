import { describe, expect, test } from 'vitest'
import type { OrganKey } from '#capabilities/playbook/index.ts'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { decisionRules } from '../queries/rules-of-the-day.ts'
import { faultOfBallots, leastOf, partyPassed, tally } from './tally.ts'

const playbook = await readPlaybookFiles('playbook')
const rules = decisionRules(playbook, '2026-11-16')
const DAY = '2026-11-16'

function decided(organ: OrganKey, entitled: number, present: number, yes: number, households?: [number, number]) {
  const rule = rules.organOn(organ, DAY)
  if (!rule) throw new Error(organ)
  const [homes = 0, homesOf = 0] = households ?? []
  return tally({
    rule: { ...rule, organ, secrecy: 'either' },
    entitled: { people: entitled, households: homesOf },
    roll: { present, online: 0, proxies: 0, households: homes },
    ballots: { issued: present, for: yes, against: present - yes, abstain: 0, invalid: 0 },
  })
}

describe('three majority rules, as the laws say them', () => {
  test.each([
    // organ, entitled, present, for, [households present, households], quorum, passed
    ['village-assembly', 1000, 501, 251, undefined, true, true],
    ['village-assembly', 1000, 500, 500, undefined, false, false],
    ['village-assembly', 1000, 501, 250, undefined, true, false],
    ['village-assembly', 1000, 300, 151, [200, 300], true, true],
    ['village-assembly', 1000, 300, 151, [199, 300], false, false],
    ['representatives', 45, 30, 16, undefined, true, true],
    ['representatives', 45, 30, 15, undefined, true, false],
    ['representatives', 45, 29, 29, undefined, false, false],
    ['representatives', 40, 27, 14, undefined, true, true],
    ['representatives', 40, 26, 26, undefined, false, false],
    ['members', 900, 600, 600, undefined, true, true],
    ['members', 900, 700, 599, undefined, true, false],
    ['members', 900, 599, 599, undefined, false, false],
    ['members', 1000, 667, 666, undefined, true, false],
    ['members', 1000, 667, 667, undefined, true, true],
    ['member-representatives', 60, 45, 39, undefined, true, false],
    ['member-representatives', 60, 45, 40, undefined, true, true],
    ['members', 0, 0, 0, undefined, false, false],
  ] as const)('%s: %i entitled, %i present, %i for', (organ, entitled, present, yes, homes, quorum, passed) => {
    const result = decided(organ, entitled, present, yes, homes && [homes[0], homes[1]])
    expect([result.quorum.met, result.passed]).toEqual([quorum, passed])
  })

  test('half is not more than half; two thirds is enough where the law says two thirds', () => {
    expect(leastOf({ of: 1, in: 2, over: true }, 100)).toBe(51)
    expect(leastOf({ of: 1, in: 2, over: true }, 101)).toBe(51)
    expect(leastOf({ of: 2, in: 3, over: false }, 100)).toBe(67)
    expect(leastOf({ of: 2, in: 3, over: false }, 99)).toBe(66)
  })

  test('a party meeting needs two thirds present and more than half of all', () => {
    const rule = {
      quorum: { of: 2, in: 3, over: false },
      majority: { among: 'all', share: { of: 1, in: 2, over: true } },
    } as const
    expect(partyPassed({ of: 40, present: 30, for: 21, against: 9, abstain: 0, rule })).toBe(true)
    expect(partyPassed({ of: 40, present: 30, for: 20, against: 5, abstain: 5, rule })).toBe(false)
    expect(partyPassed({ of: 40, present: 26, for: 26, against: 0, abstain: 0, rule })).toBe(false)
  })

  test('never more ballots than people in the room, never more votes than ballots', () => {
    const roll = { present: 30, online: 5, proxies: 0, households: 30 }
    const ballots = { issued: 30, for: 20, against: 5, abstain: 5, invalid: 0 }
    expect(faultOfBallots(roll, ballots, false)).toBeUndefined()
    expect(faultOfBallots(roll, ballots, true)).toBe('too-many-issued')
    expect(faultOfBallots(roll, { ...ballots, issued: 25 }, false)).toBe('too-many-back')
  })
})

describe('which organ decides what, by the rule of the day', () => {
  const organsOn = (kind: string, day: string) => rules.procedureOn(kind, day)?.organs.map(({ organ }) => organ)
  const refusedOn = (kind: string, day: string) => rules.procedureOn(kind, day)?.refused.map(({ organ }) => organ)

  test.each([
    ['land-compensation', '2025-04-30', ['village-assembly', 'representatives'], []],
    ['land-compensation', '2025-05-01', ['members'], ['representatives', 'member-representatives', 'village-assembly']],
    ['land-contract', DAY, ['members'], ['representatives', 'member-representatives', 'village-assembly']],
    ['share-plan', DAY, ['members'], ['representatives', 'member-representatives', 'village-assembly']],
    ['asset-lease', DAY, ['members', 'member-representatives'], ['representatives', 'village-assembly']],
    ['village-road', DAY, ['representatives', 'village-assembly'], ['members']],
    ['village-rules', DAY, ['village-assembly'], ['representatives', 'members']],
  ])('%s on %s', (kind, day, organs, refused) => {
    expect(organsOn(kind, day)).toEqual(organs)
    expect(refusedOn(kind, day)).toEqual(refused)
  })

  test('the cooperative’s organs did not exist before its law', () => {
    expect(rules.organOn('members', '2025-04-30')).toBeUndefined()
    expect(rules.procedureOn('land-contract', '2025-04-30')).toBeUndefined()
  })
})
