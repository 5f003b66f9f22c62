/** The pin in `#…k=…`; undefined when the address has none. */
export const rootsPinIn = (fragment: string): string | undefined => /[#&]k=([\w-]{22})(?:&|$)/.exec(fragment)?.[1]
