import { describe, expect, test } from 'vitest'
import { readCountyMap } from '#seed/geometry/read-county-map.ts'
import { shadeOf } from './shades.ts'
import { type CountyTopology, drawingOf } from './shapes.ts'

const map = readCountyMap() as unknown as CountyTopology

describe('the drawing of the county', () => {
  const drawing = drawingOf(map, '330182')

  test('has each town once, inside the sheet', () => {
    expect(drawing?.shapes).toHaveLength(16)
    for (const { x, y, room, path } of drawing?.shapes ?? []) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(drawing?.width ?? 0)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(drawing?.height ?? 0)
      expect(room).toBeGreaterThan(20)
      expect(path).toMatch(/^M[\d.,LZM-]+$/)
    }
  })

  // A ring that runs the wrong way round is the whole world without it: one area then covers the sheet.
  test('no town covers the sheet', () => {
    const rooms = (drawing?.shapes ?? []).map(({ room }) => room)
    expect(Math.max(...rooms)).toBeLessThan((drawing?.width ?? 0) / 2)
  })

  test('goes down to villages and grids, and stops there', () => {
    expect(drawingOf(map, '330182109')?.shapes.every(({ code }) => code.length === 12)).toBe(true)
    expect(drawingOf(map, '330182109257')?.shapes.map(({ code }) => code)).toContain('330182109257001')
    expect(drawingOf(map, '330182109257001')).toBeUndefined()
    expect(drawingOf(map, '999999')).toBeUndefined()
  })
})

test('the shade is the share of what is overdue; too few have none', () => {
  const steps = [2, 4, 6, 8, 10]
  const shades = [0, 1, 2, 4, 7, 9, 10, 60].map((late) => shadeOf(late, 100, steps, 10))
  expect(shades).toEqual([1, 1, 2, 3, 4, 5, 6, 6])
  expect(shadeOf(9, 9, steps, 10)).toBeUndefined()
})
