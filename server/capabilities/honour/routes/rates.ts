/** A village's families write from one network: enough for them, too little for a flood. */
export const HONOUR_RATE = { name: 'honour-words', points: 20, duration_s: 3600 }
/** Receipts are looked up by those who have one. */
export const LOOK_RATE = { name: 'honour-receipt', points: 60, duration_s: 600 }
