import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { decisionRules } from '#capabilities/decision/index.ts'
import { readPlaybookFiles } from '#capabilities/playbook/index.ts'
import { powerRules } from '#capabilities/power/index.ts'
import { folded } from '#capabilities/power/rules/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import { idsFrom } from '../ids.ts'
import type { StaffMember } from '../people/staff.ts'
import { randomOf } from '../random.ts'
import { itemOf, type SeedItem } from './course.ts'
import { readPowerWords } from './words.ts'

const AS_OF = '2026-11-20'
const staff = (post: string) => ({ id: post, personName: post, unit: `330182109257/${post}` }) as StaffMember
const pictures = { before: ['a'], during: ['b'], after: ['c'] }
const works: SeedItem[] = []

beforeAll(async () => {
  const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
  const rules = powerRules(playbook, AS_OF)
  expect(decisionRules(playbook, AS_OF).procedureOn('village-road', AS_OF)).toBeDefined()
  const asOf_ms = Date.parse(`${AS_OF}T00:00:00Z`)
  for (let n = 0; n < 40; n++) {
    const random = randomOf(n, 'test')
    const at_ms = asOf_ms - 330 * 86_400_000
    const decision = { id: 'd', title: '路', kind: 'village-road', meetsOn: '2025-12-20', amountCents: 26_000_000 }
    const village = {
      ...{ code: '330182109257', random, pictures, words: readPowerWords(), day: '2025-12-20' },
      ...{ clerk: staff('clerk'), head: staff('head'), officer: staff('officer') },
      ...{ suppliers: ['甲', '乙', '丙', '丁', '戊'], decisions: [{ ...decision, at_ms }] },
    }
    const making = { village, rules, asOf_ms, idOf: idsFrom(random) }
    const made = itemOf(making, 'micro-works', at_ms + 86_400_000, ['路', '铺路', 26_000_000])
    if (made) works.push(made)
  }
})

describe('the demonstration’s works', () => {
  test('go as far as their time allows, some to the retention money, by the program’s own rules', () => {
    expect(works).toHaveLength(40)
    for (const { actions, state } of works) expect(folded(actions)).toEqual(state)
    const stages = works.map(({ state }) => state.stage)
    expect(stages.filter((stage) => stage === 'done').length).toBeGreaterThan(5)
    expect(stages).not.toContain('stopped')
  })

  test('are paid only what was settled, after acceptance', () => {
    for (const { state } of works) {
      const { project } = state
      if (!project || project.paidCents === 0) continue
      expect([state.decision?.id, project.inspectedOn === undefined]).toEqual(['d', false])
      expect(project.paidCents).toBeLessThanOrEqual(project.settledCents ?? 0)
    }
  })
})
