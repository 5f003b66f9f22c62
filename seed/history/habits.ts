import { dataFile, readTable } from '../places.ts'

/** Where a kind of matter usually ends up being handled. */
export type Level = 'grid' | 'village' | 'town' | 'department'

export type KindHabit = {
  kind: string
  weight: number
  levels: [Level, number][]
  /** Weight of each month, January first. */
  months: number[]
}

export type BadWeek = { month: number; day: number; days: number; factor: number; kinds: Map<string, number> }

/** How a town or village works: `pace` 1 is usual, 2 takes twice as long; `success` is the share that residents call solved. */
export type Temper = { pace: number; success: number; manner: string }

const USUAL: Temper = { pace: 1, success: 0.87, manner: 'steady' }

export function readHabits(): KindHabit[] {
  return readTable(dataFile('matter-habits.csv')).map(
    ([kind = '', weight, grid, village, town, department, ...months]) => ({
      kind,
      weight: Number(weight),
      levels: [
        ['grid', Number(grid)],
        ['village', Number(village)],
        ['town', Number(town)],
        ['department', Number(department)],
      ],
      months: months.map(Number),
    }),
  )
}

export function readBadWeeks(): BadWeek[] {
  return readTable(dataFile('bad-weeks.csv')).map(([, month, day, days, factor, kinds = '']) => ({
    month: Number(month),
    day: Number(day),
    days: Number(days),
    factor: Number(factor),
    kinds: new Map(
      kinds.split(' ').map((pair): [string, number] => {
        const [kind = '', times] = pair.split(':')
        return [kind, Number(times)]
      }),
    ),
  }))
}

/** The temper of a place: its village's own, else its town's, else the usual one. */
export function readTempers(): (village: string) => Temper {
  const tempers = new Map(
    readTable(dataFile('tempers.csv')).map(([code = '', pace, success, manner = '']): [string, Temper] => [
      code,
      { pace: Number(pace), success: Number(success), manner },
    ]),
  )
  return (village) => tempers.get(village) ?? tempers.get(village.slice(0, 9)) ?? USUAL
}
