import type { Lines } from './rule.ts'

/** The audit. */
export const auditLines: Lines = { 'GET /desk/audit': 'only:auditor' }
