export const feedPaths = {
  desk: '/desk/feeds',
  one: (partner: string) => `/desk/feeds/${partner}`,
  retry: (partner: string, id: string) => `/desk/feeds/${partner}/events/${id}/retries`,
  drop: (partner: string, id: string) => `/desk/feeds/${partner}/events/${id}/droppings`,
  sheet: (partner: string) => `/desk/feeds/${partner}/sheets`,
  messages: (partner: string) => `/desk/feeds/${partner}/messages.csv`,
  receipts: (partner: string) => `/desk/feeds/${partner}/receipts`,
  keys: (partner: string) => `/desk/feeds/${partner}/keys`,
  revoke: (partner: string, id: string) => `/desk/feeds/${partner}/keys/${id}/revocations`,
  address: (partner: string) => `/desk/feeds/${partner}/addresses`,
}
