export const fundPaths = {
  one: (code: string, id: string) => `/v/${code}/funds/${id}`,
}
