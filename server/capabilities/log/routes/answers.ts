export const PUBLIC = { access: { open: 'public' } } as const
export const tags = ['log']
export const ForEver = 'public, max-age=31536000, immutable'
export const FewSeconds = 'public, max-age=2'
export const PlainText = 'text/plain; charset=utf-8'
