// The addresses that shells and shared components point at, in one place.
const backTo = (path: string): string => encodeURIComponent(path)

/** The numbers of a county, town or village, by the length of its code. */
const numbers = (code: string): string => {
  if (code.length >= 12) return `/v/${code.slice(0, 12)}/numbers`
  return code.length === 9 ? `/t/${code}/numbers` : '/numbers'
}

/** Which page it is, without what was asked of it; of a receipt's page not even the address, which is the secret. */
const pageOf = (path: string): string => (path.startsWith('/r/') ? '/r' : (path.split(/[?#]/)[0] ?? ''))

export const paths = {
  village: (code: string) => `/v/${code}`,
  report: (code: string) => `/v/${code}/report`,
  misconduct: (code?: string) => (code ? `/v/${code}/misconduct` : '/misconduct'),
  poster: (code: string, size: 'a3' | 'a4') => `/v/${code}/poster?size=${size}`,
  posterPdf: (code: string, size: 'a3' | 'a4') => `/v/${code}/poster.pdf?size=${size}`,
  track: '/r',
  receipt: (receipt: string, part?: string) => (part ? `/r/${receipt}?part=${part}` : `/r/${receipt}`),
  receiptDispute: (receipt: string) => `/r/${receipt}/mediation`,
  receiptPetition: (receipt: string) => `/r/${receipt}/petition`,
  receiptMandate: (receipt: string) => `/r/${receipt}/mandate`,
  ownMatters: '/me',
  statistics: numbers,
  privacy: '/privacy',
  help: '/help',
  feedback: (path: string) => `/feedback?page=${backTo(pageOf(path))}`,
  desk: '/desk',
  /** The list behind a number. */
  records: (queue: 'open' | 'open-overdue' | 'supervised' | 'all', place: string) =>
    `/desk?queue=${queue}&place=${place}`,
  matter: (id: string) => `/desk/matters/${id}`,
  command: '/command',
  signIn: '/sign-in',
  signInFrom: (path: string) => `/sign-in?back=${backTo(path)}`,
  signOut: '/sign-out',
  account: '/account',
  language: (lang: string, path: string) => `/language?lang=${lang}&back=${backTo(path)}`,
  density: (density: string, path: string) => `/density?density=${density}&back=${backTo(path)}`,
}
