// The addresses that shells and shared components point at, in one place.
const backTo = (path: string): string => encodeURIComponent(path)

export const paths = {
  village: (code: string) => `/v/${code}`,
  report: (code: string) => `/v/${code}/report`,
  track: '/track',
  statistics: (code: string) => `/statistics/${code}`,
  privacy: '/privacy',
  feedback: (path: string) => `/feedback?page=${backTo(path)}`,
  desk: '/desk',
  signIn: '/sign-in',
  signInFrom: (path: string) => `/sign-in?back=${backTo(path)}`,
  signOut: '/sign-out',
  account: '/account',
  language: (lang: string, path: string) => `/language?lang=${lang}&back=${backTo(path)}`,
  density: (density: string, path: string) => `/density?density=${density}&back=${backTo(path)}`,
}
