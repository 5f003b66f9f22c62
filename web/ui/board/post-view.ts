import type { Ending, FindingKey, Left, Relation, TieSort, Way } from '#capabilities/post/rules/index.ts'
import type { Option } from '../components/select.tsx'

interface ShownDeclaration {
  tie: TieSort
  relation: Relation | undefined
  /** Only a firm is named. */
  firm: string | undefined
}

export interface ShownSeat {
  id: string
  officer: string
  post: string
  way: Way
  since: string
  until: string
  phone: string | undefined
  /** `own`: written by the village, else the playbook’s words. */
  duties: { text: string; own: boolean }
  declared: readonly ShownDeclaration[]
}

export interface ShownBody {
  key: string
  name: string
  formedBy: string
  basis: string
  starter: boolean
  since: string | undefined
  until: string | undefined
  seats: readonly ShownSeat[]
}

/** The bodies and posts of a village on a day, as both faces draw them. */
export interface ShownPosts {
  village: { code: string; name: string }
  on: string
  bodies: readonly ShownBody[]
  noted: readonly string[]
}

export interface ShownFinding {
  key: FindingKey
  body: string
  post: string | undefined
  officer: string | undefined
  day: string | undefined
  rule: string | undefined
  people: readonly string[] | undefined
}

export interface PastTerm {
  id: string
  officer: string
  body: string
  post: string
  since: string
  until: string
  why: Ending | undefined
  handedTo: string | undefined
  left: readonly Left[]
}

export interface PostChoices {
  officers: readonly Option[]
  bodies: readonly Option[]
  posts: readonly Option[]
  running: readonly Option[]
  gone: readonly Option[]
  declarations: readonly { id: string; officer: string; tie: TieSort }[]
}

export const postPaths = {
  list: (code: string) => `/v/${code}/posts`,
  publication: (code: string, rev: number) => `/api/v1/villages/${code}/posts/publications/${rev}`,
  paper: (code: string) => `/v/${code}/posts/paper`,
  desk: '/desk/posts',
  workbook: '/desk/posts/workbook.xlsx',
  deskTown: (town: string) => `/desk/posts?town=${town}`,
  deskOne: (code: string) => `/desk/posts/${code}`,
}
