/** Addresses inside the command centre; the wall stays a wall wherever one goes. */
export const commandHref = (place: string, wall: boolean): string => `/command?place=${place}${wall ? '&wall=1' : ''}`
