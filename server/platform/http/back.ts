const OWN = /^\/(?![/\\])/

/** A way back inside this site only: an address of another site, or a scheme, becomes the fallback. */
export function safeBack(back: unknown, fallback = '/'): string {
  if (typeof back !== 'string' || !OWN.test(back)) return fallback
  const told = new URL(back, 'http://here.invalid')
  return told.origin === 'http://here.invalid' ? `${told.pathname}${told.search}${told.hash}` : fallback
}
