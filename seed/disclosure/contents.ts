import { type Content, EMPTY, type Row } from '#capabilities/disclosure/rules/index.ts'
import { maskName } from '#kernel/mask.ts'
import { nameOf } from '../people/names.ts'
import type { VillageOfSeed } from './village.ts'

const CENTS = 100
const NOTHING: Content = { ...EMPTY, nothing: true }

const table = (name: string, rows: Row[]): Content =>
  rows.length === 0 ? NOTHING : { ...EMPTY, tables: { [name]: rows } }
const some = <T>({ random }: VillageOfSeed, from: readonly T[], least: number, most: number): T[] =>
  random.shuffled(from).slice(0, random.whole(least, most))
const yuan = ({ random, size }: VillageOfSeed, least: number, most: number): number =>
  Math.round(((least + random.next() * (most - least)) * size) / 100) * 100 * CENTS

type Maker = (village: VillageOfSeed, period: string) => Content

const aid =
  (kind: string): Maker =>
  ({ aided, words, random }) => {
    const [standard, monthly] = words.aid[kind] ?? ['', 0]
    const months = kind === 'medical-aid' || kind === 'temporary-aid' ? 1 : 3
    return table(
      'recipients',
      (aided[kind] ?? []).map((person) => {
        const people = kind === 'minimum-living' ? random.whole(1, 4) : 1
        return { person, people, standard, amount: monthly * months * people * CENTS }
      }),
    )
  }

function pay(village: VillageOfSeed): Content {
  const { random, officers, head, words } = village
  const posts = [...officers, head].map((one, i) => ({
    person: one.personName,
    post: words.posts[i] ?? words.posts[3] ?? '',
    amount: random.whole(52, 96) * 100 * 3 * CENTS,
  }))
  const lost = Array.from({ length: random.whole(2, 5) }, () => {
    const days = random.whole(1, 9)
    const person = maskName(nameOf(random, 'middle'))
    return { person, post: random.pick(words.lost), days, amount: days * 90 * CENTS }
  })
  return table('pay', [...posts, ...lost])
}

function debts(village: VillageOfSeed): Content {
  const { random, words } = village
  const [claim, debt] = [random.pick(words.claims), random.pick(words.debts)]
  if (random.chance(0.35)) return NOTHING
  const row = ([name, party]: [string, string]): Row => ({
    name,
    party,
    since: '2025-08-01',
    amount: yuan(village, 4_000, 60_000),
  })
  return { ...EMPTY, tables: { claims: random.chance(0.6) ? [row(claim)] : [], debts: [row(debt)] } }
}

function decision({ random, words }: VillageOfSeed): Content {
  const [subject, result] = random.pick(words.decisions)
  const entitled = random.whole(30, 52)
  const present = Math.round(entitled * (0.72 + random.next() * 0.26))
  const against = random.whole(0, 3)
  const abstained = random.whole(0, 2)
  const figures = { organ: '村民代表会议', entitled, present, for: present - against - abstained, against, abstained }
  return {
    ...EMPTY,
    subject,
    figures,
    tables: { resolutions: [{ name: subject, result, progress: '按决议办理' }] },
  }
}

function project(village: VillageOfSeed): Content {
  const { random, words } = village
  const [subject, step] = random.pick(words.projects)
  const amount = yuan(village, 20_000, 260_000)
  const paid = Math.round((amount * random.pick([0, 0.3, 0.6, 0.97])) / 100) * 100
  const row: Row = { name: subject, step, contractor: random.pick(words.firms), amount, paid }
  return { ...EMPTY, subject, tables: { steps: [row] } }
}

function largeSum(village: VillageOfSeed): Content {
  const { random, words } = village
  const [subject, meeting] = random.pick(words.matters)
  const amount = yuan(village, 50_000, 300_000)
  const row: Row = { name: subject, amount, payee: random.pick(words.firms), decision: meeting }
  return { ...EMPTY, subject, tables: { matters: [row] } }
}

function leases(village: VillageOfSeed): Content {
  const rows = some(village, village.words.assets, 1, 3).map(([name, tenant]) => {
    const amount = yuan(village, 5_000, 30_000)
    return { name, tenant, until: '2028-06-30', amount, paid: village.random.chance(0.9) ? amount : 0 }
  })
  return table('leases', rows)
}

function grants(village: VillageOfSeed): Content {
  const rows = some(village, village.words.grants, 1, 3).map(([name, source, purpose]) => {
    const amount = yuan(village, 8_000, 60_000)
    const used = Math.round((amount * village.random.whole(4, 10)) / 1000) * 100
    return { name, source, amount, used, purpose }
  })
  return table('grants', rows)
}

const pairs =
  (name: string, from: 'affairs' | 'party'): Maker =>
  (village) =>
    table(
      name,
      some(village, village.words[from], 2, 4).map(([label, progress]) => ({ name: label, progress })),
    )

/** Contents by item of the catalogue; events carry their subject. */
export const MAKERS: Record<string, Maker> = {
  debts,
  'assets-leases': leases,
  'duty-pay': pay,
  'village-affairs': pairs('affairs', 'affairs'),
  'party-affairs': pairs('affairs', 'party'),
  'assist-government': (village) =>
    table(
      'work',
      some(village, village.words.assist, 2, 4).map(([name, progress, households]) => ({ name, progress, households })),
    ),
  'family-planning': ({ words }) =>
    table(
      'plan',
      words.planning.map(([name, how]) => ({ name, how })),
    ),
  'government-money': grants,
  'minimum-living': aid('minimum-living'),
  'medical-aid': aid('medical-aid'),
  'temporary-aid': aid('temporary-aid'),
  'extreme-poverty': aid('extreme-poverty'),
  'officers-review': ({ random, words }) =>
    table(
      'results',
      words.posts
        .slice(0, 4)
        .map((post) => ({ post, good: random.whole(30, 46), fair: random.whole(0, 6), poor: random.whole(0, 2) })),
    ),
  decisions: decision,
  'project-progress': project,
  'major-finance': largeSum,
}
