interface Standing {
  registeredUntil: Date | null
  seenAt: Date | null
  withdrawnAt: Date | null
}

/** Registered, and heard from within as many heartbeats as may be missed. */
export function isOnline(
  { registeredUntil, seenAt, withdrawnAt }: Standing,
  { heartbeat_s, missedMost }: { heartbeat_s: number; missedMost: number },
  now: Date,
): boolean {
  if (withdrawnAt || !registeredUntil || !seenAt) return false
  return registeredUntil > now && now.getTime() - seenAt.getTime() <= heartbeat_s * missedMost * 1000
}
