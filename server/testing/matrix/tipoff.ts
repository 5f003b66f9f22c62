import type { Lines } from './rule.ts'

/** Sealed reports. Outside, a secret opens or nothing does; inside there is one post, with a key in the keyset. */
export const tipoffLines: Lines = {
  'GET /tipoff': 'open',
  'GET /tipoff/mailbox': 'open',
  'GET /tipoff/leave': 'open',
  'GET /tipoff/plain': 'open',
  'GET /tipoff/offline': 'open',
  'POST /tipoff/plain': 'by-secret',
  'GET /api/v1/tipoff-keysets': 'open',
  'POST /api/v1/tipoffs': 'by-secret',
  // Answers everybody alike: what is in the answer only the secret opens.
  'POST /api/v1/tipoff-mailboxes': 'open',
  'POST /api/v1/tipoff-additions': 'by-secret',
  'POST /api/v1/tipoff-withdrawals': 'by-secret',
  'POST /api/v1/tipoff-files': 'by-secret',
  'GET /desk/tipoffs': 'only:discipline-officer',
  'GET /desk/tipoffs/keys': 'only:discipline-officer',
  'GET /api/v1/tipoffs': 'only:discipline-officer',
  'GET /api/v1/tipoff-letters/:id': 'only:discipline-officer',
  'POST /api/v1/tipoffs/:mailbox/replies': 'only:discipline-officer',
  'POST /api/v1/tipoffs/:mailbox/steps': 'only:discipline-officer',
  'POST /api/v1/tipoff-letters/:id/sealings': 'only:discipline-officer',
  'GET /api/v1/tipoff-keys': 'only:discipline-officer',
  'POST /api/v1/tipoff-keys': 'only:discipline-officer',
  'POST /api/v1/tipoff-keysets': 'only:discipline-officer',
}
