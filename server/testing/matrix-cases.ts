import sharp from 'sharp'
import { newId } from '#kernel/id.ts'
import { appraised } from './appraisals.ts'
import { assessed } from './assessments.ts'
import { registered } from './assets.ts'
import { drafted } from './charters.ts'
import { computed } from './contests.ts'
import { openCounter } from './counters.ts'
import type { TestCounty } from './county.ts'
import { openCredits } from './credits.ts'
import { openRoad } from './decisions.ts'
import { proposed } from './deliberations.ts'
import { openDispute } from './disputes.ts'
import { openFund } from './funds.ts'
import { hallOf, planned as plannedStop } from './halls.ts'
import { proposedHonour } from './honours.ts'
import { openMandate } from './mandates.ts'
import type { Facts } from './matrix-oracle.ts'
import { announced, opened } from './neighbourhoods.ts'
import { publishOctober } from './october.ts'
import { proposedPartnership } from './partnerships.ts'
import { openPetition } from './petitions.ts'
import { openSeal } from './powers.ts'
import { described } from './practices.ts'
import { openReport } from './reports.ts'
import { appliedAtDesk, openedRecruitment } from './reserves.ts'
import { givePassword } from './sign-in.ts'
import { formed } from './teams.ts'
import { openOffice } from './tipoff.ts'
import { toured } from './tours.ts'
import { openWarning } from './warnings.ts'
import { planned } from './workplan.ts'
import { type AccountName, COUNTY, GUIHUA, PEISHI, PEOPLE, SHIBAQIAO, SHOUCHANG } from './world.ts'

export interface Case {
  name: string
  id: string
  facts: Facts
  version: number
}

export interface Cases {
  cases: Case[]
  photo: string
  /** A month of accounts of the first village, published, with a question about it. */
  disclosure: string
  remark: string
  /** A road to be decided in the first village, and one of its representatives. */
  decision: string
  elector: string
  /** A team of the first village. */
  team: string
  partnership: string
  /** A draft of the first village's rules. */
  charter: string
  /** A draft of the first village's points. */
  credit: string
  /** A household of the first village that joined its points. */
  creditMember: string
  /** The service centre of the first village, and what comes by. */
  hall: string
  stop: string
  /** A station of the first village, and what it invites to. */
  station: string
  activity: string
  /** A recruitment of the first town, and somebody who applied for its first village. */
  recruitment: string
  reserve: string
  /** A proposal of an honour in the first village. */
  honour: string
  /** A tour of the first village, planned. */
  tour: string
  /** A practice of the first village that the library has. */
  practice: string
  /** A topic of the first village that nobody has looked at. */
  topic: string
  /** A use of the seal in the first village, waiting for its first step. */
  item: string
  /** A petition of the first village, passed on to a department. */
  petition: string
  /** A dispute of the first village in mediation, with a mediator and an hour of the micro-court. */
  dispute: string
  mediator: string
  hour: string
  /** A number, a hand-over and a joint session of the county's centre. */
  ticket: string
  handover: string
  consultation: string
  /** A matter of the first village, entrusted to its village office. */
  mandate: string
  /** A draft about the first town. */
  report: string
  /** A warning about the first village that the discipline office clears. */
  warning: string
  /** A subsidy of the first village, its payment with the bank. */
  fund: string
  payment: string
  /** A shop of the first village. */
  asset: string
  /** The first village's assessment of itself. */
  assessment: string
  /** A line of the work list, led by a department. */
  workplan: string
  /** The first village's round of appraisal, and an entry of a list. */
  appraisal: string
  entry: string
  /** The newest round of the contest, in preview. */
  contest: string
}

const grid = (village: string, n = 1): string => `${village}00${n}`
const TRANSPORT = `${COUNTY}/dept-transport`
const HOUSING = `${COUNTY}/dept-housing-construction`

interface Made {
  name: string
  report: Record<string, unknown>
  /** Who then does what. */
  acts?: [AccountName, string, Record<string, unknown>?][]
  facts: Facts
}

/** Matters in every stand that decides about somebody's reach or power. */
const MADE: Made[] = [
  {
    name: 'held by its grid',
    report: { villageCode: GUIHUA, gridCode: grid(GUIHUA) },
    facts: { place: grid(GUIHUA), holder: `${grid(GUIHUA)}/grid` },
  },
  {
    name: 'held by a village, no grid known',
    report: { villageCode: GUIHUA },
    facts: { place: GUIHUA, holder: `${GUIHUA}/village` },
  },
  {
    name: 'handed up to the town',
    report: { villageCode: GUIHUA, gridCode: grid(GUIHUA) },
    acts: [
      ['grid.guihua', 'upward-referrals'],
      ['village.guihua', 'upward-referrals'],
    ],
    facts: { place: grid(GUIHUA), holder: `${SHOUCHANG}/town`, past: [`${grid(GUIHUA)}/grid`, `${GUIHUA}/village`] },
  },
  {
    name: 'with a department, another helping',
    report: { villageCode: SHIBAQIAO, gridCode: grid(SHIBAQIAO) },
    acts: [['centre', 'assignments', { to: TRANSPORT, coUnits: [HOUSING] }]],
    facts: { place: grid(SHIBAQIAO), holder: TRANSPORT, coUnits: [HOUSING], past: [`${grid(SHIBAQIAO)}/grid`] },
  },
  {
    name: 'given back by a department',
    report: { villageCode: PEISHI },
    acts: [
      ['centre', 'assignments', { to: TRANSPORT }],
      ['dept.transport', 'returns', { reason: '不归我们管' }],
    ],
    facts: { place: grid(PEISHI), holder: `${grid(PEISHI)}/grid`, past: [TRANSPORT] },
  },
  {
    name: 'handled by a grid',
    report: { villageCode: GUIHUA, gridCode: grid(GUIHUA, 2) },
    acts: [
      ['grid.guihua2', 'acceptances'],
      ['grid.guihua2', 'handlings', { text: '修好了' }],
    ],
    facts: { place: grid(GUIHUA, 2), holder: `${grid(GUIHUA, 2)}/grid`, handledBy: `${grid(GUIHUA, 2)}/grid` },
  },
]

async function keepPhoto(county: TestCounty): Promise<string> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#486' } })
    .jpeg()
    .toBuffer()
  return (await county.anyone().send('POST', '/api/v1/photos', bytes, { 'content-type': 'image/jpeg' })).body.sha256
}

export async function makeCases(county: TestCounty): Promise<Cases> {
  await givePassword(
    county,
    PEOPLE.map(({ account }) => account),
  )
  const photo = await keepPhoto(county)
  const cases: Case[] = []
  for (const { name, report, acts = [], facts } of MADE) {
    const body = county.report({ ...report, phone: '13800001234', files: [photo] })
    const taken = await county.anyone().post('/api/v1/matters', body)
    if (taken.status !== 201) throw new Error(`${name}: ${taken.text}`)
    let seen = 1
    for (const [who, resource, more = {}] of acts) {
      const done = await county
        .staff(who)
        .post(`/api/v1/matters/${body.id}/${resource}`, { id: newId(), seen, ...more })
      if (done.status !== 201) throw new Error(`${name}, ${resource}: ${done.text}`)
      seen = done.body.version
    }
    cases.push({ name, id: body.id, facts, version: seen })
  }
  await openOffice(county, 'discipline')
  await openOffice(county, 'city.discipline')
  const road = await openRoad(county)
  const petition = await openPetition(county)
  const mandate = await openMandate(county)
  const recruitment = await openedRecruitment(county)
  const report = await openReport(county)
  const warning = await openWarning(county)
  const centre = { ...(await openDispute(county)), ...(await openCounter(county)) }
  const station = await opened(county)
  const people = {
    topic: (await proposed(county)).id,
    team: await formed(county),
    charter: await drafted(county),
    ...(await openCredits(county)),
    honour: (await proposedHonour(county)).id,
    recruitment,
    reserve: await appliedAtDesk(county, recruitment, '何小满'),
    practice: await described(county),
    tour: await toured(county),
    station,
    hall: await hallOf(county),
    stop: await plannedStop(county),
    activity: await announced(county, station),
    partnership: await proposedPartnership(county),
  }
  const made = { cases, photo, petition, mandate, report, warning, ...centre, ...people }
  const held = {
    ...(await openSeal(county)),
    ...(await openFund(county)),
    asset: await registered(county),
    assessment: await assessed(county),
    ...(await appraised(county)),
    workplan: await planned(county),
    contest: await computed(county),
  }
  return { ...made, ...(await publishOctober(county)), ...road, ...held }
}
