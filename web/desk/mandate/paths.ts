/** Addresses of the desk's pages about mandates. */
export const mandatePaths = {
  desk: '/desk/mandates',
  heap: (heap: string) => `/desk/mandates?heap=${heap}`,
  repeats: '/desk/mandates/repeats',
  new: (matter: string) => `/desk/mandates/new?matter=${matter}`,
  one: (id: string) => `/desk/mandates/${id}`,
  paper: (id: string) => `/desk/mandates/${id}/paper`,
}
