export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

function known(tag: string | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split('-')[0]
  if (primary === 'zh') return 'zh-CN'
  return primary === 'en' ? 'en' : undefined
}

/** What the reader asked for, then what they chose before, then what the browser prefers; Chinese when nothing says otherwise. */
export function pickLanguage(query?: string, cookie?: string, acceptLanguage?: string): Language {
  return known(query) ?? known(cookie) ?? preferred(acceptLanguage) ?? 'zh-CN'
}

function preferred(acceptLanguage = ''): Language | undefined {
  const wishes = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((wish) => {
      const [tag, ...parameters] = wish.split(';')
      const quality = parameters.map((part) => /^\s*q=([\d.]+)/.exec(part)?.[1]).find(Boolean)
      return { language: known(tag), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((wish) => wish.language && wish.quality > 0)
  // sort is stable: equal wishes keep the browser's order
  return wishes.sort((a, b) => b.quality - a.quality)[0]?.language
}
