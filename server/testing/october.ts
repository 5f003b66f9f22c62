import type { Content } from '#capabilities/disclosure/rules/content.ts'

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
