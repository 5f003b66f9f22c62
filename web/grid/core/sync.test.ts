import { describe, expect, test } from 'vitest'
import { idSource } from '#kernel/id.ts'
import { type Random, randomOf } from '#seed/random.ts'
import { faulty, Killed, lifeOf, type Weather } from '../testing/faulty.ts'
import { memoryShelf } from '../testing/memory-shelf.ts'
import { ModelCounty, namedIn } from '../testing/model-county.ts'
import { type Answer, keepAnswer, listAnswers } from './answer.ts'
import type { Draft, Item } from './item.ts'
import { addPhoto, addVoice, amend, isUnsent, keepDraft, listDrafts, listItems, tidy, writeDraft } from './outbox.ts'
import { draftKey } from './shelf.ts'
import { handOver, syncRound } from './sync.ts'

const SCHEDULES = 10_000
const KEYS = ['records', 'photos', 'aside', 'voices', 'answers'] as const
const PART = 4
/** No photo begins as a voice note does. */
const VOICE = 100
const GRID = '330182109257001'
const START_MS = Date.parse('2026-11-16T08:00:00+08:00')
const CALM: Weather = { lostBefore: 0, lostAfter: 0, wrong: 0 }
const build = { version: '2026-11-01', offset_minutes: 0 }

const photos = new Map<string, Uint8Array>()
const photoOf = (random: Random, first = 0) => {
  const bytes = Uint8Array.from({ length: random.whole(1, 11) }, (_, n) => random.whole(0, 3) + (n === 0 ? first : 0))
  const sha256 = Buffer.from(bytes).toString('hex').padEnd(64, 'f')
  photos.set(sha256, bytes)
  return { sha256, bytes }
}

/** One phone: its shelf lives on, its program is killed and started again. */
class Phone {
  line: Random
  ids: () => string
  isRevoked = false
  /** What the worker was told is saved. */
  promised = new Map<string, Draft>()
  said = new Set<string>()
  #life = lifeOf(Number.POSITIVE_INFINITY)
  shelf = memoryShelf(() => this.#life.step())
  by: string
  #random: Random
  #county: ModelCounty
  #now_ms: number

  constructor(by: string, random: Random, county: ModelCounty) {
    this.by = by
    this.#random = random
    this.#county = county
    this.line = random
    const skew_days = random.whole(-3, 3)
    this.#now_ms = START_MS + skew_days * 86_400_000
    const make = idSource((n) => Uint8Array.from({ length: n }, () => random.whole(0, 255)))
    this.ids = () => make(this.#now_ms)
  }

  now = () => {
    this.#now_ms += this.#random.whole(-60_000, 120_000) // The clock is set back, too.
    return new Date(this.#now_ms)
  }

  async alive(steps: number, work: () => Promise<void>): Promise<void> {
    this.#life = lifeOf(steps)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Killed)) throw error
    }
    this.#life = lifeOf(Number.POSITIVE_INFINITY)
  }

  async write(poison: boolean): Promise<void> {
    const random = this.#random
    let draft: Draft = {
      id: this.ids(),
      body: { kind: poison ? 'publicity' : 'voice', gridCode: GRID, text: `${this.by} ${random.whole(0, 9)}` },
      photos: [],
      changedAt: this.now().toISOString(),
    }
    await writeDraft(this.shelf, draft)
    for (let n = random.whole(0, 2); n > 0; n -= 1) {
      const { sha256, bytes } = photoOf(random)
      if (random.chance(0.2)) this.#county.spoil(this.by, sha256)
      draft = await addPhoto(this.shelf, draft, { sha256, bytes: bytes.length }, bytes)
    }
    // A voice note is kept every few seconds while it is spoken: each time longer.
    for (let n = random.chance(0.3) ? random.whole(1, 3) : 0; n > 0; n -= 1) {
      const { sha256, bytes } = photoOf(random, VOICE)
      const voice = { sha256, bytes: bytes.length, voice: { seconds: 5, type: 'audio/webm' } }
      draft = await addVoice(this.shelf, draft, voice, bytes)
    }
    await this.keep(draft)
  }

  /** Called out to one of four places: coming or not, and sometimes pressed twice. */
  async say(): Promise<void> {
    const random = this.#random
    const callout = `${this.by}${random.whole(0, 3)}`
    const verb = random.pick(['accepted', 'declined'] as const)
    for (let presses = random.chance(0.2) ? 2 : 1; presses > 0; presses -= 1)
      await keepAnswer(this.shelf, { id: this.ids(), callout, what: '', verb }, this.now(), build)
    this.said.add(`${callout} ${verb}`)
  }

  async keep(draft: Draft): Promise<void> {
    await keepDraft(this.shelf, draft, this.now(), build)
    this.promised.set(draft.id, draft)
    if (this.#random.chance(0.1)) await keepDraft(this.shelf, draft, new Date(this.#now_ms), build) // A double tap.
  }

  async round(weather: () => Weather): Promise<void> {
    const county = faulty(this.#county.phone(this.by), this.#random, weather, () => this.#life.step())
    const round = { shelf: this.shelf, county, partBytes: PART }
    await (this.isRevoked ? handOver(round) : syncRound(round))
    await tidy(this.shelf, this.now())
  }
}

/** Cheaper than `expect`, which would be most of the time here. */
function must(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`Not so: ${what}`)
}

/** Everything a worker was told is saved stands on the phone, or whole in the county. */
function expectNothingLost(phone: Phone, county: ModelCounty): void {
  for (const [id, draft] of phone.promised) {
    const item = phone.shelf.rows.get(`item:${id}`) as Item
    must(item !== undefined, `record ${id}`)
    const isThere = (sha256: string) => county.stored.has(sha256)
    const here = draft.photos.every(({ sha256 }) => phone.shelf.rows.has(`photo:${sha256}`) || isThere(sha256))
    must(here, `a photo of ${id}`)
    if (!isUnsent(item)) {
      must(county.records.has(id), `the county has ${id}`)
      must(
        draft.photos.every(({ sha256 }) => isThere(sha256)),
        `the county has the photos of ${id}`,
      )
    }
  }
}

async function day(phone: Phone, random: Random, weather: () => Weather): Promise<void> {
  for (let acts = random.whole(3, 7); acts > 0; acts -= 1) {
    const steps = random.chance(0.4) ? random.whole(0, 25) : Number.POSITIVE_INFINITY
    await phone.alive(steps, async () => {
      const unfinished = (await listDrafts(phone.shelf))[0]
      if (unfinished && random.chance(0.5)) await phone.keep(unfinished)
      else if (random.chance(0.5)) await phone.write(random.chance(0.08))
      else if (random.chance(0.2)) await phone.say()
      else if (random.chance(0.15))
        await Promise.all([phone.round(weather), phone.round(weather)]) // Two tabs.
      else await phone.round(weather)
    })
  }
}

/** Every answer stands once in the county, or aside when the worker may not send any more; none under two ids. */
async function expectAnswersThere({ shelf, said, isRevoked }: Phone, county: ModelCounty): Promise<void> {
  const there = (await listAnswers(shelf)).map(({ id, body, state }) => {
    const isThere = county.answers.has(id)
    must(isThere ? isRevoked || state === 'county' : isRevoked && state === 'aside', `answer ${id}: ${state}`)
    return `${body.callout} ${body.verb}`
  })
  must(new Set(there).size === there.length, 'no answer twice')
  must(
    [...said].every((one) => there.includes(one)),
    'no answer lost',
  )
}

async function schedule(seed: number): Promise<Record<(typeof KEYS)[number], number>> {
  const random = randomOf(seed, 'three phones')
  const county = new ModelCounty(
    (sha256) => photos.get(sha256) ?? new Uint8Array(),
    ({ kind }) => kind === 'publicity',
  )
  const bad: Weather = { lostBefore: random.next() * 0.3, lostAfter: random.next() * 0.5, wrong: random.next() * 0.2 }
  const phones = ['a', 'b', 'c'].map((by) => new Phone(by, randomOf(seed, by), county))
  await Promise.all(phones.map((phone) => day(phone, randomOf(seed, `day ${phone.by}`), () => bad)))
  for (const phone of phones) expectNothingLost(phone, county)
  const [revoked] = phones
  if (revoked && random.chance(0.2)) revoked.isRevoked = true
  for (const phone of phones) {
    for (const draft of await listDrafts(phone.shelf)) await phone.keep(draft)
    for (let rounds = 0; rounds < 4; rounds += 1) await phone.round(() => CALM)
    expectNothingLost(phone, county)
    await expectAllThere(phone, county)
    await expectAnswersThere(phone, county)
  }
  // Doubled: an id committed twice, or a photo stored twice. Orphan: stored, and named by nobody.
  must(
    [...county.commits.values()].every((times) => times === 1),
    'no record twice',
  )
  must(
    [...county.stored.values()].every((times) => times === 1),
    'no photo twice',
  )
  const aside = [...county.quarantine.keys()]
    .map((key) => JSON.parse(key.slice(37)) as (Item | Answer)['body'])
    .filter((body): body is Item['body'] => body.kind !== 'callout-answer')
  const named = new Set(
    [...county.records.values(), ...aside].flatMap((one) => ('by' in one ? one.photos : namedIn(one))),
  )
  must(
    [...county.stored.keys()].every((sha256) => named.has(sha256)),
    'no orphan',
  )
  must(county.mixed === 0, 'a voice note goes as a voice note')
  const voices = [...county.records.values()].filter(({ text }) => text.includes('"voice":{')).length
  const answers = county.answers.size
  return { records: county.records.size, photos: county.stored.size, aside: county.quarantine.size, voices, answers }
}

async function expectAllThere(phone: Phone, county: ModelCounty): Promise<void> {
  const aside = [...county.quarantine.keys()]
  for (const item of await listItems(phone.shelf)) {
    const times = aside.filter((key) => key.startsWith(item.id)).length
    if (item.body.kind === 'publicity') {
      must(times === 1, 'aside once')
      must(!county.records.has(item.id), 'poison stays out')
      must(isUnsent(item), 'poison stays here')
    } else if (county.records.has(item.id)) {
      const isWhole = item.photos.every(({ sha256 }) => county.stored.has(sha256))
      must(isWhole || phone.isRevoked, 'whole')
      must(phone.isRevoked || item.state === 'county', 'settled')
    } else {
      must(phone.isRevoked, 'in the county')
      must(times === 1, 'aside once')
    }
  }
}

describe('three phones on a bad line', () => {
  test(`in ${SCHEDULES} schedules nothing is lost, nothing doubled, no photo orphaned`, async () => {
    const all = { records: 0, photos: 0, aside: 0, voices: 0, answers: 0 }
    for (let seed = 0; seed < SCHEDULES; seed += 1) {
      const one = await schedule(seed)
      for (const key of KEYS) all[key] += one[key]
    }
    expect(all.records).toBeGreaterThan(SCHEDULES * 3)
    expect(all.photos).toBeGreaterThan(SCHEDULES)
    expect(all.aside).toBeGreaterThan(SCHEDULES / 10)
    expect(all.voices).toBeGreaterThan(SCHEDULES / 4)
    expect(all.answers).toBeGreaterThan(SCHEDULES / 2)
  }, 240_000)
})

describe('what others lost (the public failures of field tools)', () => {
  const one = (): { county: ModelCounty; phone: Phone } => {
    const county = new ModelCounty(
      (sha256) => photos.get(sha256) ?? new Uint8Array(),
      ({ kind }) => kind === 'publicity',
    )
    return { county, phone: new Phone('a', randomOf(7, 'one'), county) }
  }

  test('a record already there with its photos missing: they are asked for and sent (enketo-express 776)', async () => {
    const { county, phone } = one()
    const { sha256, bytes } = photoOf(randomOf(3, 'photo'))
    let draft: Draft = { id: phone.ids(), body: { kind: 'voice', gridCode: GRID }, photos: [], changedAt: '' }
    draft = await addPhoto(phone.shelf, draft, { sha256, bytes: bytes.length }, bytes)
    await phone.keep(draft)
    const [item] = await listItems(phone.shelf)
    if (item) await county.phone('a').putRecord(item.id, item.body)
    await phone.round(() => CALM)
    expect(county.stored.has(sha256)).toBe(true)
    expect((await listItems(phone.shelf))[0]?.state).toBe('county')
    expect(await phone.shelf.keys('photo:')).toEqual([])
  })

  test('the same id with other content overwrites nothing and is shown, not dropped (enketo 1405)', async () => {
    const { county, phone } = one()
    await phone.write(false)
    const [item] = await listItems(phone.shelf)
    if (!item) throw new Error('no record')
    await county.phone('b').putRecord(item.id, { ...item.body, text: 'other words' })
    await phone.round(() => CALM)
    await phone.round(() => CALM)
    const [after] = await listItems(phone.shelf)
    expect(after).toMatchObject({ state: 'refused', refusal: { code: 'same-id-other-content', kept: true } })
    expect(county.records.get(item.id)?.text).toContain('other words')
  })

  test('a poison record does not block those behind it; put right it goes under a new id (commcare 1781)', async () => {
    const { county, phone } = one()
    await phone.write(true)
    await phone.write(false)
    await phone.round(() => CALM)
    const [poison, next] = await listItems(phone.shelf)
    expect([poison?.state, next?.state]).toEqual(['refused', 'county'])
    if (!poison) throw new Error('no record')
    const draft = await amend(phone.shelf, poison, phone.ids(), phone.now())
    await phone.keep({ ...draft, body: { ...draft.body, kind: 'voice' } })
    await phone.round(() => CALM)
    expect(county.records.size).toBe(2)
    expect((await listItems(phone.shelf)).map(({ state }) => state)).toEqual(['aside', 'county', 'county'])
  })

  test('what is written is there after a crash at every key stroke (kpi 5121)', async () => {
    const { phone } = one()
    const draft: Draft = { id: phone.ids(), body: { kind: 'voice', gridCode: GRID }, photos: [], changedAt: '' }
    for (const text of ['l', 'li', 'lig', 'ligh', 'light'])
      await phone.alive(1, () => writeDraft(phone.shelf, { ...draft, body: { ...draft.body, text } }))
    expect((phone.shelf.rows.get(draftKey(draft.id)) as Draft).body.text).toBe('light')
  })
})
