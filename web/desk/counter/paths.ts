/** Addresses of the counter. */
export const counterPaths = {
  desk: '/desk/counter',
  tickets: '/desk/counter/tickets',
  ticket: (id: string) => `/desk/counter/tickets/${id}`,
  slip: (id: string) => `/desk/counter/tickets/${id}/slip`,
  calls: '/desk/counter/calls',
  windows: '/desk/counter/windows',
  closings: '/desk/counter/window-closings',
  handovers: '/desk/handovers',
  handover: (id: string) => `/desk/handovers/${id}`,
  day: '/desk/counter/day',
  consultations: '/desk/consultations',
  consultation: (id: string) => `/desk/consultations/${id}`,
  open: (place: string) => `/counter/${place}`,
}
