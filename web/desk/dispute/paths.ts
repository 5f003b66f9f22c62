/** Addresses of the desk's pages about disputes. */
export const disputePaths = {
  desk: '/desk/disputes',
  heap: (heap: string) => `/desk/disputes?heap=${heap}`,
  records: (filter: Record<string, string>) => `/desk/disputes?${new URLSearchParams(filter)}`,
  new: (matter: string) => `/desk/disputes/new?matter=${matter}`,
  one: (id: string) => `/desk/disputes/${id}`,
  paper: (id: string, kind: string, form: 'pdf' | 'docx') => `/desk/disputes/${id}/papers/${kind}.${form}`,
  figures: '/desk/dispute-figures',
  registers: '/desk/mediators',
  public: (code: string) => (code.length >= 12 ? `/v/${code.slice(0, 12)}/mediation` : `/t/${code}/mediation`),
}
