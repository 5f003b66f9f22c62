import type { PlaceLevel } from '#kernel/place.ts'

export interface PlaceEntry {
  code: string
  parent: string | undefined
  level: PlaceLevel
  kind: string
  name: string
  shortName: string
  nameEn: string
  lon: number | undefined
  lat: number | undefined
}

export interface UnitEntry {
  code: string
  placeCode: string
  kind: string
  name: string
  nameEn: string
  phone: string | undefined
}

export type Language = 'zh-CN' | 'en'
