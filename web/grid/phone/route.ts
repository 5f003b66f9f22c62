import { signal } from '@preact/signals'

export type Screen = 'today' | 'find' | 'household' | 'capture' | 'outbox'
export interface Route {
  screen: Screen
  id: string
  /** Of a new record: at which door, and of which kind. */
  household: string
  kind: string
  /** The call-out that it answers. */
  callout: string
}

/** Signing in is the county's page; it comes back here. */
export const SIGN_IN = '/sign-in?back=%2Fgrid'

const SCREENS: readonly string[] = ['today', 'find', 'household', 'capture', 'outbox'] satisfies Screen[]

function read(): Route {
  const [, screen = '', id = '', household = '', kind = '', callout = ''] = location.hash.split('/')
  return { screen: SCREENS.includes(screen) ? (screen as Screen) : 'today', id, household, kind, callout } // One of them: just looked.
}

export const route = signal<Route>(read())

export const hrefOf = (screen: Screen, id = ''): string => (id ? `#/${screen}/${id}` : `#/${screen}`)

export function goTo(screen: Screen, id = ''): void {
  location.hash = hrefOf(screen, id)
}

/** Screen readers and the eye begin at the top of a new screen. */
export function beginRoute(): void {
  addEventListener('hashchange', () => {
    route.value = read()
    scrollTo(0, 0)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus())
  })
}
