/** `capability.action`, as in the power tables of the capabilities' access.ts. `signed-in` asks only for a session. */
export type Power = `${string}.${string}` | 'signed-in'
