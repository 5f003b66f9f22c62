import type { ActVerb } from '#capabilities/warning/schema.ts'
import type { Verdict } from '#capabilities/warning/shapes/vocabulary.ts'
import type { StaffMember } from '../people/staff.ts'

export interface SeedAnswer {
  by: StaffMember
  verb: ActVerb
  /** So many days before the demonstration's present. */
  days: number
  text: string
  seen: number
  dueOn?: string
  verdict?: Verdict
}

interface Row {
  rule: string
  village_code: string
  supervisor: string
}

const EXPLAINED = '已查原始材料：手续都在村里，当时录得晚了，附件已补上，请核验。'
const RECTIFYING = '情况属实，村两委已经商量，按规定补办手续，办好后再报。'
const RECTIFIED = '手续已补齐，结果已在公开栏重新公布。'
const RETURNED = '只有说明，没有材料。请把会议记录和凭证补上。'
const VERIFIED = '调阅了材料，走访了两户，和说明一致。'

/** How far villages have come with a warning of the first look: by its number, so that every state is met. */
export function answersOf(row: Row, i: number, staff: readonly StaffMember[], dueOn: string): SeedAnswer[] {
  // Left for whoever tries the demonstration.
  if (row.rule === 'split-purpose') return []
  const clerk = staff.find(({ role, scope }) => role === 'village-cadre' && scope === row.village_code)
  const supervisor = supervisorOf(row, staff)
  if (!clerk || !supervisor) return []
  const village = (verb: ActVerb, days: number, seen: number, text: string): SeedAnswer => ({
    by: clerk,
    verb,
    days,
    seen,
    text,
  })
  const above = (verb: ActVerb, days: number, seen: number, text: string): SeedAnswer => ({
    by: supervisor,
    verb,
    days,
    seen,
    text,
  })
  const explained = village('explained', 8, 1, EXPLAINED)
  const rectifying = { ...village('rectifying', 9, 1, RECTIFYING), dueOn }
  const courses: SeedAnswer[][] = [
    [explained, { ...above('verified', 4, 2, VERIFIED), verdict: 'accounted' }],
    [explained],
    [rectifying],
    [rectifying, village('rectified', 5, 2, RECTIFIED), { ...above('verified', 2, 3, VERIFIED), verdict: 'rectified' }],
    [explained, { ...above('returned', 5, 2, RETURNED), dueOn }],
    [{ ...above('verified', 7, 1, '记录本身录错了日期，村里没有这回事。'), verdict: 'unfounded' }],
    [],
  ]
  return courses[i % courses.length] ?? []
}

function supervisorOf({ village_code: code, supervisor }: Row, staff: readonly StaffMember[]): StaffMember | undefined {
  if (supervisor === 'committee')
    return staff.find(({ role, scope }) => role === 'supervision-member' && scope === code)
  if (supervisor === 'town')
    return staff.find(({ role, scope }) => role === 'town-officer' && scope === code.slice(0, 9))
  return staff.find(({ role, unit }) => role === 'discipline-officer' && unit.endsWith('/discipline'))
}
