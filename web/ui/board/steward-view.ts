/** The five lights of a place as both faces draw them: numbers and their wholes. */
export interface ShownLights {
  posts: number
  officers: number
  representatives: number
  women: number
  lists: number
  items: number
  done: number
  running: number
  late: number
  works: number
  objections: number
  due: number
  published: number
  onTime: number
  passed: number
  announced: number
  accepted: number
  acceptedOnTime: number
}

export const stewardPaths = {
  village: (code: string, span?: string) => `/v/${code}/steward${span ? `?span=${span}` : ''}`,
  desk: (place: string, span?: string) => `/desk/steward?place=${place}${span ? `&span=${span}` : ''}`,
}
