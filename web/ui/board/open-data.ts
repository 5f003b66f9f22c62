/** Addresses for other people's programs, and the pages about them. */
export const openPaths = {
  page: '/open-data',
  keys: '/desk/open-keys',
  services: '/open311/v2/services.json',
  requests: '/open311/v2/requests.json',
  grids: '/open/grids.geojson',
  matters: '/open/matters.geojson',
  notices: (village: string) => `/v/${village}/notices.atom`,
  visits: (village: string) => `/v/${village}/visiting-days.ics`,
}
