import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/id.ts'
import { committed } from '#platform/crypto/commitment.ts'
import type { Answer } from '#testing/client.ts'
import { openCounty, type TestCounty } from '#testing/county.ts'
import { open, registerPeople, step } from '#testing/decisions.ts'
import { FORM_TYPE, formOf } from '#testing/form.ts'
import { type AccountName, GUIHUA, PEISHI } from '#testing/world.ts'

let county: TestCounty
beforeAll(async () => {
  county = await openCounty()
  await registerPeople(county, 'representatives', 30)
})
afterAll(() => county.close())

const book = async () => (await county.staff('town.shouchang').get(`/api/v1/villages/${GUIHUA}/post-book`)).body
/** One act; the version is looked up, so that a test says only what it is about. */
async function act(resource: string, body: Record<string, unknown>, who: AccountName = 'town.shouchang') {
  const sent = { id: newId(), seen: (await book()).version, ...body }
  const done = await county.staff(who).post(`/api/v1/villages/${GUIHUA}/post-${resource}`, sent)
  return { ...done, sent }
}
const took = async (resource: string, body: Record<string, unknown>, who?: AccountName): Promise<string> => {
  const { status, text, sent } = await act(resource, body, who)
  if (status !== 201) throw new Error(text)
  return sent.id
}
async function ownerRows(query: string, id: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: county.database.ownerUrl })
  await client.connect()
  const { rows } = await client.query(query, [id])
  await client.end()
  return rows.map(({ data }) => data)
}
const problem = ({ status, body }: Pick<Answer, 'status' | 'body'>) => [status, body.code]
const publicPosts = async (query = '') => (await county.anyone().get(`/api/v1/villages/${GUIHUA}/posts${query}`)).body
const seatsOf = async (body: string, query = '') =>
  (await publicPosts(query)).bodies.find((one: { key: string }) => one.key === body).seats

const FORMED = { since: '2026-01-10', basis: '换届选举结果公告第3号' }
const ELECTED = { way: 'elected', since: '2026-01-10', basis: '换届选举结果公告第3号' }
const ids: Record<string, string> = {}

describe('the posts of a village', () => {
  test('are entered by the town, held until the body’s term ends, and shown to everybody', async () => {
    expect(problem(await act('formations', { body: 'committee', ...FORMED }, 'village.guihua'))).toEqual([
      403,
      'forbidden',
    ])
    for (const body of ['party-branch', 'committee', 'supervision']) await took('formations', { body, ...FORMED })
    // Known by the account of the same name: the village's own desk.
    ids['chen'] = await took('officers', { name: '陈国梁', sex: 'man', household: '0900' })
    ids['fang'] = await took('officers', { name: '村民1', sex: 'woman', household: '0001' })
    ids['ye'] = await took('officers', { name: '叶根土', sex: 'man' })
    ids['director'] = await took('terms', {
      officer: ids['chen'],
      post: 'committee/director',
      ...ELECTED,
      phone: '０５７１－64700000',
    })
    await took('terms', { officer: ids['chen'], post: 'party-branch/secretary', ...ELECTED })
    await took('terms', { officer: ids['fang'], post: 'supervision/head', ...ELECTED })
    expect(await seatsOf('committee')).toMatchObject([
      { name: '陈国梁', until: '2031-01-09', phone: '0571-64700000', declared: [] },
    ])
    expect((await publicPosts()).noted).toEqual(['one-shoulder'])
    expect(problem(await act('terms', { officer: ids['ye'], post: 'committee/director', ...ELECTED }))).toEqual([
      422,
      'post.seat-taken',
    ])
    expect(
      problem(await act('terms', { officer: ids['ye'], post: 'committee/member', ...ELECTED, since: '2027-01-01' })),
    ).toEqual([422, 'post.future'])
  })

  test('the same request twice is done once, another under its id is refused, an old screen is told', async () => {
    const id = newId()
    const sent = { id, seen: (await book()).version, name: '洪新木', sex: 'man' }
    const post = (body: Record<string, unknown>) =>
      county.staff('town.shouchang').post(`/api/v1/villages/${GUIHUA}/post-officers`, body)
    expect((await post(sent)).body).toMatchObject({ id, repeated: false })
    expect((await post(sent)).body).toMatchObject({ id, repeated: true })
    expect(problem(await post({ ...sent, name: '洪新林' }))).toEqual([409, 'same-id-other-content'])
    expect(problem(await post({ ...sent, id: newId() }))).toEqual([409, 'post.changed'])
    expect((await county.staff('town.qiantan').get(`/api/v1/villages/${GUIHUA}/post-book`)).status).toBe(404)
    expect((await county.staff('town.shouchang').get(`/api/v1/villages/${PEISHI}/post-book`)).status).toBe(404)
    ids['hong'] = id
  })

  test('kin is declared by the village, refused where it is impossible, and keeps whom it must out of supervision', async () => {
    const declare = (body: Record<string, unknown>, who: AccountName = 'village.guihua') =>
      act('declarations', body, who)
    const kin = { officer: ids['hong'], tie: 'kin', relation: 'sibling', other: ids['chen'] }
    expect((await declare(kin)).status).toBe(201)
    expect(problem(await declare({ ...kin, officer: ids['chen'], other: ids['hong'] }))).toEqual([
      422,
      'post.kin-twice',
    ])
    expect(problem(await declare({ ...kin, other: ids['hong'] }))).toEqual([422, 'post.kin-self'])
    await took('declarations', { ...kin, relation: 'child', other: ids['ye'] }, 'village.guihua')
    expect(problem(await declare({ ...kin, officer: ids['ye'], relation: 'child', other: ids['hong'] }))).toEqual([
      422,
      'post.kin-contradicts',
    ])
    expect(problem(await declare({ officer: ids['chen'], tie: 'none', party: '某人' }))).toEqual([
      422,
      'post.one-party',
    ])
    const refused = await act('terms', { officer: ids['hong'], post: 'supervision/member', ...ELECTED })
    expect(problem(refused)).toEqual([422, 'post.incompatible'])
    expect(refused.body.detail ?? refused.text).toContain('兄弟姐妹')
    // Names of kin stay with the desks; of firms everybody reads them.
    await took(
      'declarations',
      { officer: ids['fang'], tie: 'kin', relation: 'spouse', party: '童小木' },
      'committee.guihua',
    )
    await took(
      'declarations',
      { officer: ids['chen'], tie: 'interest', party: '寿昌路桥施工队', firm: true },
      'village.guihua',
    )
    const all = JSON.stringify(await publicPosts())
    expect([all.includes('寿昌路桥施工队'), all.includes('童小木'), all.includes('0900')]).toEqual([true, false, false])
    expect((await book()).declarations.map(({ party }: { party: string }) => party)).toContain('童小木')
  })

  test('whoever declared a tie steps aside: by number on the roll, and from the steps of the decision', async () => {
    const own = await open(county, { counterparty: '寿昌路桥施工队' })
    expect(problem(await step(county, own, 'proposals', { proposer: 'branch' }))).toEqual([403, 'decision.steps-aside'])
    const kin = await open(county, { counterparty: '童小木' })
    expect((await step(county, kin, 'proposals', { proposer: 'branch' })).status).toBe(201)
    const declared = await ownerRows(
      "select data from decision_action where decision_id = $1 and verb = 'declared'",
      kin,
    )
    expect(declared).toMatchObject([{ number: 1, body: 'representatives', officer: { name: '村民1' }, tie: 'kin' }])
  })

  test('past terms stay, also as they were known; who leaves hands over what is open', async () => {
    expect(problem(await act('hand-overs', { term: ids['director'], to: ids['hong'] }, 'village.guihua'))).toEqual([
      409,
      'post.still-held',
    ])
    expect(problem(await act('endings', { term: ids['director'], on: '2025-01-01', why: 'resigned' }))).toEqual([
      422,
      'post.days',
    ])
    await took('endings', { term: ids['director'], on: '2026-10-20', why: 'resigned' })
    await took('terms', {
      officer: ids['hong'],
      post: 'committee/director',
      ...ELECTED,
      way: 'by-election',
      since: '2026-10-21',
    })
    await took('hand-overs', { term: ids['director'], to: ids['hong'], text: '账册、印章、档案' }, 'village.guihua')
    const nameOn = async (query: string) => (await seatsOf('committee', query))[0]?.name
    expect(await nameOn('')).toBe('洪新木')
    expect(await nameOn('?on=2026-10-01')).toBe('陈国梁')
    // On the 15th nobody had entered anything yet.
    expect(await nameOn('?on=2026-10-01&known=2026-11-15')).toBeUndefined()
    const left = (await book()).terms.find(({ id }: { id: string }) => id === ids['director'])
    expect(left.handedOver.open.map(({ kind }: { kind: string }) => kind)).toContain('decision')
    expect((await book()).findings.map(({ key }: { key: string }) => key)).toEqual(
      expect.arrayContaining(['vacant', 'ended-late']),
    )
  })

  test('every change makes the page public anew, byte for byte in the log, without the names of kin', async () => {
    const { version } = await book()
    const at = (rev: number) => county.anyone().get(`/api/v1/villages/${GUIHUA}/posts/publications/${rev}`)
    const { body: newest } = await at(version)
    const { commitment } = committed(newest.body, Buffer.from(newest.salt, 'hex'))
    expect(commitment.toString('hex')).toBe(newest.commitment)
    expect(JSON.parse(newest.body).terms.map(({ officer }: { officer: string }) => officer)).toContain('洪新木')
    expect([newest.body.includes('童小木'), newest.body.includes('spouse')]).toEqual([false, true])
    expect((await at(version + 1)).status).toBe(404)
    const leaf = 'select body as data from log_pending where id = $1'
    expect(await ownerRows(leaf, newest.leafId)).toMatchObject([
      { t: 'revise', cat: 'own:post', rev: version, body: { c: newest.commitment } },
    ])
  })

  test.each(['zh-CN', 'en'])('pages show it to everybody, and the calendar to the desks, in %s', async (lang) => {
    const headers = { 'accept-language': lang }
    const page = await county.anyone().get(`/v/${GUIHUA}/posts`, headers)
    expect([page.status, page.text.includes('洪新木'), page.text.includes('童小木')]).toEqual([200, true, false])
    expect((await county.anyone().get(`/v/${GUIHUA}/posts/paper`, headers)).text).toContain('<svg')
    const calendar = await county.staff('town.shouchang').get('/desk/posts', headers)
    expect([calendar.status, calendar.text.includes(lang === 'en' ? 'Guihua' : '桂花村')]).toEqual([200, true])
    expect((await county.staff('centre').get('/desk/posts?town=330182109', headers)).status).toBe(200)
    expect((await county.staff('town.qiantan').get('/desk/posts?town=330182109')).status).toBe(404)
    const desk = await county.staff('village.guihua').get(`/desk/posts/${GUIHUA}`, headers)
    expect([desk.status, desk.text.includes('童小木')]).toEqual([200, true])
    const form = formOf(county, { id: newId(), seen: 0, officer: newId(), post: 'committee/director' })
    const refused = await county.staff('town.shouchang').post(`/desk/posts/${GUIHUA}/terms`, form.payload, {
      ...{ ...headers, cookie: `sid=test-town.shouchang; ${form.cookie}`, 'content-type': FORM_TYPE },
    })
    expect([refused.status, refused.text.includes('id="f-')]).toEqual([400, true])
  })
})
