import type { openRefusals as zh } from '../zh/open-refusals.ts'

export const openRefusals: typeof zh = {
  'open.key': () => 'No api_key, or one that opens nothing. Ask the county for a key.',
  'open.service': () =>
    'There is no such service, or it takes no public reports. Use a service_code of the list of services.',
  'open.description': () => 'It is not said what happened. Fill in the description.',
  'open.place': () => 'The village is not known. Give lat and long within the county, or a code as address_id.',
  'open.jurisdiction': () => 'This jurisdiction_id is not served here. Use the one on the page about open data.',
  'open.request': () => 'There is no such public request. Check the number.',
  'open.malformed': () => 'A value in the request cannot be read. Compare it with the page about open data.',
}
