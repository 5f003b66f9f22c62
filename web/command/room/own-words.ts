/** What people wrote is Chinese on every page; the wall shows kinds instead, in the page's own language. */
export const ownWords = (wall: boolean): { lang?: 'zh-CN' } => (wall ? {} : { lang: 'zh-CN' })
