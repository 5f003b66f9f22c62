import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { StaffRole } from '#kernel/role.ts'
import type { Density } from './density.ts'
import { type Formats, formatsFor } from './messages/format.ts'
import type { Messages } from './messages/index.ts'
import type { Language } from './messages/language.ts'

/** A telephone that helps with this page: whose it is, the number as read aloud, and when it answers. */
export interface HelpPhone {
  name: string
  number: string
  hours?: string | undefined
}

export interface SignedIn {
  name: string
  role: StaffRole
  unit: string
  scopeName: string
  /** Duties of the reader’s unit that open further doors. */
  duties?: readonly string[]
}

/** Everything about the reader and the moment that a page needs besides its own records. */
export interface Face {
  t: Messages
  lang: Language
  density: Density
  /** Path and query of this page: switches come back to it. */
  path: string
  demo: boolean
  county: { code: string; name: string; nameEn: string }
  formToken: string
  /** The hashed address of a built file: 'villager.css', 'photo.js'. */
  assets: (name: string) => string
  nonce?: never
  now: Date
  /** Working minutes in one working day, from the playbook's calendar: 420 when the day has seven hours. */
  workdayMinutes: number
  actor?: SignedIn | undefined
  phone?: HelpPhone | undefined
}

const FaceContext = createContext<Face | undefined>(undefined)

export function FaceProvider({ face, children }: { face: Face; children: ComponentChildren }) {
  return <FaceContext.Provider value={face}>{children}</FaceContext.Provider>
}

export function useFace(): Face {
  const face = useContext(FaceContext)
  if (!face) throw new Error('A component was rendered outside FaceProvider')
  return face
}

export function useFormats(): Formats {
  const { lang, workdayMinutes, now } = useFace()
  return useMemo(() => formatsFor({ lang, workdayMinutes, now }), [lang, workdayMinutes, now])
}

export const countyName = ({ county, lang }: Face): string => (lang === 'en' ? county.nameEn : county.name)
