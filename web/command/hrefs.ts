import type { CommandView } from '#capabilities/command/schema.ts'
import type { Layer } from '#capabilities/command/shapes/looks.ts'

interface Looking {
  place: string
  layers: readonly Layer[]
  back: number
  span: CommandView['compare']['span']
}

/** Addresses inside the command centre: what is not changed stays as it is, and the wall stays a wall wherever one goes. */
export function lookHref(
  { place, ask, wall }: Pick<CommandView, 'place' | 'ask' | 'wall'>,
  change: Partial<Looking> = {},
): string {
  const look: Looking = { place: place.code, ...ask, ...change }
  const said = [
    `place=${look.place}`,
    look.layers.length > 0 && `layers=${look.layers.join(',')}`,
    look.back > 0 && `back=${look.back}`,
    look.span !== 'week' && `span=${look.span}`,
  ].filter((one) => one !== false)
  return `${wall ? '/command/wall' : '/command'}?${said.join('&')}`
}

/** The same with one layer more, or one less. */
export const toggledHref = (view: CommandView, layer: Layer): string => {
  const { layers } = view.ask
  return lookHref(view, { layers: layers.includes(layer) ? layers.filter((one) => one !== layer) : [...layers, layer] })
}

/** Where the records behind a layer's number are. */
export const LAYER_HREFS: Record<Layer, (place: string) => string> = {
  points: (place) => `/desk?queue=open&place=${place}`,
  alarms: (place) => `/desk/alarms?place=${place}`,
  hazards: (place) => `/desk/grid-records?kind=hazard&place=${place}`,
  visits: () => '/desk/rounds',
  projects: () => '/desk/powers',
  disclosures: () => '/desk/disclosures?heap=late',
  petitions: () => '/desk/petitions',
  disputes: () => '/desk/disputes',
}

/** Which key turns it on and off. */
export const LAYER_KEYS: Record<Layer, string> = {
  points: 'p',
  alarms: 'a',
  hazards: 'h',
  visits: 'v',
  projects: 'j',
  disclosures: 'd',
  petitions: 'x',
  disputes: 'q',
}
