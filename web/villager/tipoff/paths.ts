export const tipoffPaths = {
  report: '/tipoff',
  mailbox: '/tipoff/mailbox',
  plain: '/tipoff/plain',
  offline: '/tipoff/offline',
  leave: '/tipoff/leave',
} as const
