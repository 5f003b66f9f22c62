import type { Lines } from './rule.ts'

/** The transparency log and its checks. */
export const logLines: Lines = {
  'GET /log/checkpoint': 'open',
  'GET /log/leaves/:id': 'open',
  'GET /log/policy': 'open',
  'GET /log/tile/*': 'open',
  'GET /log/leaves/:id/first': 'open',
  'GET /log/index': 'open',
  'GET /about/log': 'open',
  'GET /about/log/figures': 'open',
  'GET /about/log/audit.py': 'open',
  'GET /about/log/audit.go': 'open',
  'GET /check': 'open',
  'GET /verify': 'open',
  'GET /log/consistency/:from/:to': 'open',
  'GET /log/villages/:code/leaves': 'open',
}
