import type { StaffRole } from '#platform/identity/actor.ts'
import type { Verdict } from './matrix-oracle.ts'
import type { Rule } from './matrix-table.ts'
import { GUIHUA, type Person } from './world.ts'

const OFFICES: StaffRole[] = ['town-officer', 'centre-officer']
const TAKES_DOWN: StaffRole[] = ['grid-worker', 'village-cadre', ...OFFICES]
const HAS_TERRITORY: StaffRole[] = [...TAKES_DOWN, 'supervision-member', 'town-leader', 'discipline-officer']

/** The mandate of the matrix: of the first village, its village office the agent. */
const MANDATE = { place: GUIHUA, agent: `${GUIHUA}/village` }
const SEES_MANDATES: StaffRole[] = [...TAKES_DOWN, 'department-officer', 'town-leader']

export function onMandate(rule: Rule, { role, unit, scope }: Person, isReached: boolean): Verdict {
  const sees = SEES_MANDATES.includes(role)
  if (rule === 'mandate-list') return sees ? 'allow' : 403
  if (rule === 'mandate-give') {
    if (!isReached) return 404
    return TAKES_DOWN.includes(role) ? 'allow' : 403
  }
  if (rule === 'mandate-read' && !sees) return 403
  const byPlace = HAS_TERRITORY.includes(role) && MANDATE.place.startsWith(scope)
  if (!byPlace && unit !== MANDATE.agent) return 404
  if (rule === 'mandate-read') return 'allow'
  if (rule === 'mandate-act:agent') return unit === MANDATE.agent ? 'allow' : 403
  return OFFICES.includes(role) && unit !== MANDATE.agent ? 'allow' : 403
}

/** The report of the matrix: a draft about the first village's town. */
const REPORT_PLACE = GUIHUA.slice(0, 9)

function onReport(rule: Rule, { role, scope }: Person): Verdict {
  if (![...OFFICES, 'town-leader', 'village-cadre'].includes(role)) return 403
  if (!REPORT_PLACE.startsWith(scope)) return 404
  return rule === 'report-read' || OFFICES.includes(role) ? 'allow' : 403
}

/** Somebody who applied for the first village, before there is a list: read by the town and the organisation department. */
const READS_RESERVES: StaffRole[] = ['town-officer', 'town-leader', 'organiser']

function onReserve(rule: Rule, { role, scope }: Person): Verdict {
  if (rule === 'reserve-list') return [...READS_RESERVES, 'village-cadre'].includes(role) ? 'allow' : 403
  const reads = READS_RESERVES.includes(role)
  // A village may open the register, and finds nobody in it yet.
  if (rule === 'reserve-town' && !reads) return 403
  if (rule === 'reserve-read' && !reads && role !== 'village-cadre') return 403
  if (!reads || (role !== 'organiser' && scope !== GUIHUA.slice(0, 9))) return 404
  if (rule === 'reserve-read' || rule === 'reserve-town') return 'allow'
  if (rule === 'reserve-act:organiser') return role === 'organiser' ? 'allow' : 403
  if (rule === 'reserve-act:village') return 403
  return role === 'town-officer' || (rule === 'reserve-act:check' && role === 'town-leader') ? 'allow' : 403
}

/** A household's points: its village's office and its supervision committee, and nobody above. */
function onMember(rule: Rule, { role, scope }: Person): Verdict {
  const needed = rule === 'member-village' ? 'village-cadre' : rule === 'member-committee' ? 'supervision-member' : role
  if (!['village-cadre', 'supervision-member'].includes(role)) return 403
  if (scope !== GUIHUA) return 404
  return role === needed ? 'allow' : 403
}

/** What few desks may read. */
export function onKept(rule: Rule, person: Person): Verdict {
  if (rule.startsWith('member-')) return onMember(rule, person)
  return rule.startsWith('report-') ? onReport(rule, person) : onReserve(rule, person)
}
