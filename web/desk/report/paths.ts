/** Addresses of the desk's pages about reports. */
export const reportPaths = {
  desk: '/desk/reports',
  shownAs: (query: string, form: 'pdf' | 'docx') => `/desk/reports/shown.${form}?${query}`,
  one: (id: string) => `/desk/reports/${id}`,
  file: (id: string, form: 'pdf' | 'docx') => `/desk/reports/${id}/paper.${form}`,
}
