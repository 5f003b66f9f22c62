/** Rates per network: a family or a village office behind one address must still get through. */
export const REPORT_RATE = { name: 'report', points: 60, duration_s: 3600 }
export const RECEIPT_RATE = { name: 'receipt', points: 120, duration_s: 600 }
