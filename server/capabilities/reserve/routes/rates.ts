/** A town's people write from one network: enough for them, too little for a flood. */
export const RESERVE_RATE = { name: 'reserve-words', points: 20, duration_s: 3600 }
/** Receipts are looked up by those who have one. */
export const LOOK_RATE = { name: 'reserve-receipt', points: 60, duration_s: 600 }
