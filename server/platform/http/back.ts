/** A way back inside this site only: an address of another site, or a scheme, becomes the fallback. */
export function safeBack(back: unknown, fallback = '/'): string {
  if (typeof back !== 'string' || !back.startsWith('/') || /^\/[/\\]/.test(back) || /[\u0000-\u001f\\]/.test(back))
    return fallback
  return back
}
