import type { PlaceBook } from '#capabilities/place/index.ts'
import type { OpenMatter } from '#web/villager/board/open-matters.tsx'
import type { MatterContext } from '../context.ts'
import type { PublicMatter } from '../queries/nearby.ts'

type Lang = 'zh-CN' | 'en'

/** An open matter as its neighbours may see it, in the reader's words. */
export function openMatter(
  matter: PublicMatter,
  { rules, now }: Pick<MatterContext, 'rules' | 'now'>,
  places: PlaceBook,
  lang: Lang,
): OpenMatter {
  const { id, publicTitle, kind, placeCode, state, holder, reportedAt, heldSince, dueAt, reporters } = matter
  return {
    id,
    title: publicTitle,
    kind: rules.kindOn(kind, reportedAt.getTime())?.name[lang === 'en' ? 'en' : 'zh'] ?? '',
    grid: placeCode.length > 12 ? places.nameOf(placeCode, lang) : undefined,
    // The function gives open matters only.
    state: state as OpenMatter['state'],
    holder: places.unitName(holder, lang),
    reported: reportedAt,
    since: heldSince,
    due: dueAt ?? undefined,
    late: dueAt !== null && dueAt < now,
    reporters,
  }
}
