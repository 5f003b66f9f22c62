import { Type } from 'typebox'

export const PUBLIC = { access: { open: 'public' } } as const

/** Any text: a code that names no village is answered with a search, not with "malformed". */
export const ByVillage = Type.Object({ code: Type.String({ maxLength: 40 }) })
