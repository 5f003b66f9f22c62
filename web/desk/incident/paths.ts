export const incidentPaths = {
  desk: '/desk/incidents',
  one: (id: string) => `/desk/incidents/${id}`,
  acts: (id: string) => `/desk/incidents/${id}/acts`,
  officers: '/desk/grid-officers',
  visits: '/desk/joint-visits',
}
