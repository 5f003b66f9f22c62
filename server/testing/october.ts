import type { Content } from '#capabilities/disclosure/rules/content.ts'
import { newId } from '#kernel/id.ts'
import type { TestCounty } from './county.ts'
import { GUIHUA } from './world.ts'

/** A month of a village's accounts in which three books agree. */
export const octoberOf = (change: Partial<Content> = {}): Content => ({
  figures: { opening: 48_621_340, ledger: 50_986_980 },
  tables: {
    income: [{ name: '老校舍租金', amount: 7_165_260 }],
    expense: [
      { name: '路灯线路抢修', amount: 1_860_000 },
      { name: '保洁和垃圾清运', amount: 2_939_620 },
    ],
    accounts: [{ name: '基本户', amount: 50_986_980 }],
    vouchers: [{ number: '10-1', day: '2026-10-03', name: '路灯线路抢修', payee: '邵志强', amount: 4_799_620 }],
  },
  explanations: [],
  files: [],
  ...change,
})

/** The first village's newest month of accounts, from obligation to publication; and somebody's question about it. */
export async function publishOctober(county: TestCounty): Promise<{ disclosure: string; remark: string }> {
  await county.run('disclosure-oblige')
  const { body } = await county.anyone().get(`/api/v1/places/${GUIHUA}/due-disclosures?days=400&limit=200`)
  const disclosure = body.lines.find((line: { item: string }) => line.item === 'finance-monthly').id
  const url = `/api/v1/disclosures/${disclosure}`
  const [village, committee] = [county.staff('village.guihua'), county.staff('committee.guihua')]
  await village.post(`${url}/drafts`, { saves: 0, content: octoberOf() })
  const steps = [
    [village, 'submissions', {}],
    [committee, 'review-agreements', {}],
    [village, 'approvals', { text: '联席会议同意' }],
    [village, 'publications', {}],
  ] as const
  let seen = 2
  for (const [who, resource, more] of steps) {
    const done = await who.post(`${url}/${resource}`, { id: newId(), seen, ...more })
    if (done.status !== 201) throw new Error(`${resource}: ${done.text}`)
    seen = done.body.version
  }
  const remark = newId()
  await county.anyone().post(`/api/v1/villages/${GUIHUA}/entries/${disclosure}/remarks`, {
    id: remark,
    kind: 'question',
    text: '为什么修路灯',
  })
  return { disclosure, remark }
}
