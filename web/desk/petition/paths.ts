/** Addresses of the desk's pages about petitions. */
export const petitionPaths = {
  desk: '/desk/petitions',
  heap: (heap: string) => `/desk/petitions?heap=${heap}`,
  new: (matter: string) => `/desk/petitions/new?matter=${matter}`,
  one: (id: string) => `/desk/petitions/${id}`,
  paper: (id: string, kind: string, form: 'pdf' | 'docx') => `/desk/petitions/${id}/papers/${kind}.${form}`,
}
