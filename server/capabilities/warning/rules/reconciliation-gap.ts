import type { Detect } from '../shapes/finding.ts'

/** Books, bank and board do not say the same. */
export const reconciliationGap: Detect<'reconciliation-gap'> = ({ balances }, { cents }) =>
  balances.flatMap(({ id, title, on, booksCents, bankCents, publicCents }) => {
    const gap = Math.max(
      ...[bankCents, publicCents].map((other) => (other === undefined ? 0 : Math.abs(other - booksCents))),
    )
    return gap > cents ? [{ anchor: id, on, evidence: [{ kind: 'balance' as const, id, title, on, cents: gap }] }] : []
  })
