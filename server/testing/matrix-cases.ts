import sharp from 'sharp'
import { newId } from '#kernel/id.ts'
import { registered } from './assets.ts'
import type { TestCounty } from './county.ts'
import { openRoad } from './decisions.ts'
import { openFund } from './funds.ts'
import type { Facts } from './matrix-oracle.ts'
import { publishOctober } from './october.ts'
import { openPetition } from './petitions.ts'
import { openSeal } from './powers.ts'
import { givePassword } from './sign-in.ts'
import { openOffice } from './tipoff.ts'
import { openWarning } from './warnings.ts'
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
  /** A use of the seal in the first village, waiting for its first step. */
  item: string
  /** A petition of the first village, passed on to a department. */
  petition: string
  /** A warning about the first village that the discipline office clears. */
  warning: string
  /** A subsidy of the first village, its payment with the bank. */
  fund: string
  payment: string
  /** A shop of the first village. */
  asset: string
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
  const warning = await openWarning(county)
  const made = { cases, photo, petition, warning }
  const held = { ...(await openSeal(county)), ...(await openFund(county)), asset: await registered(county) }
  return { ...made, ...(await publishOctober(county)), ...road, ...held }
}
