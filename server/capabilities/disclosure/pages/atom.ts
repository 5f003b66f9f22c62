interface Feed {
  id: string
  self: string
  title: string
  lang: string
  entries: { id: string; url: string; title: string; updated: Date; summary: string; category: string }[]
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Signs that XML 1.0 knows no way to write are left out. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const text = (words: string): string => words.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '')

/** RFC 4287. */
export function atomFeed({ id, self, title, lang, entries }: Feed): string {
  const updated = entries[0]?.updated ?? new Date(0)
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(lang)}">`,
    `<id>${text(id)}</id><title>${text(title)}</title><updated>${updated.toISOString()}</updated>`,
    `<link rel="self" href="${text(self)}"/><link href="${text(id)}"/><author><name>${text(title)}</name></author>`,
    ...entries.map(
      (entry) =>
        `<entry><id>${text(entry.id)}</id><title>${text(entry.title)}</title><updated>${entry.updated.toISOString()}</updated>` +
        `<link href="${text(entry.url)}"/><category term="${text(entry.category)}"/><summary>${text(entry.summary)}</summary></entry>`,
    ),
    `</feed>\n`,
  ].join('\n')
}
