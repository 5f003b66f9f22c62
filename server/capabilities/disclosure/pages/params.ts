import { Type } from 'typebox'
import { PlaceCode, VillageCode } from '../schema.ts'

export const PUBLIC = { access: { open: 'public' } } as const
export const hide = { hide: true } as const
export const ByVillage = Type.Object({ code: VillageCode })
export const ByPlace = Type.Object({ code: PlaceCode })
export const ByEntry = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
