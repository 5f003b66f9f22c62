/** A village's families write from one network: enough for them, too little for a flood. */
export const PROPOSE_RATE = { name: 'deliberation-topic', points: 20, duration_s: 3600 }
/** Many rate on the one telephone of a house. */
export const RATE_RATE = { name: 'deliberation-rating', points: 120, duration_s: 600 }
