import { type AreaOfWork, PUBLISHES, TOWN } from './area.ts'

/** What a village keeps of its own life, in the order of the list. */
export const VILLAGE_AREAS = {
  charters: { group: 'village', href: '/desk/charters', icon: 'book', label: (t) => t.charter.title, roles: PUBLISHES },
  credits: { group: 'village', href: '/desk/credits', icon: 'list', label: (t) => t.credit.title, roles: PUBLISHES },
  creditMembers: {
    group: 'village',
    href: '/desk/credit-members',
    icon: 'people',
    label: (t) => t.creditMember.title,
    roles: ['village-cadre', 'supervision-member'],
  },
  practices: {
    group: 'village',
    href: '/desk/practices',
    icon: 'book',
    label: (t) => t.practice.title,
    roles: PUBLISHES,
  },
  honours: { group: 'village', href: '/desk/honours', icon: 'heart', label: (t) => t.honour.title, roles: PUBLISHES },
  tours: { group: 'village', href: '/desk/tours', icon: 'people', label: (t) => t.tour.title, roles: PUBLISHES },
  stations: {
    group: 'village',
    href: '/desk/stations',
    icon: 'house',
    label: (t) => t.neighbourhood.title,
    roles: PUBLISHES,
  },
  activities: {
    group: 'village',
    href: '/desk/activities',
    icon: 'calendar',
    label: (t) => t.neighbourhood.activities,
    roles: PUBLISHES,
  },
  halls: { group: 'village', href: '/desk/halls', icon: 'building', label: (t) => t.hall.title, roles: PUBLISHES },
  stops: { group: 'village', href: '/desk/stops', icon: 'calendar', label: (t) => t.hall.stops, roles: PUBLISHES },
  teams: { group: 'village', href: '/desk/teams', icon: 'people', label: (t) => t.team.desk, roles: PUBLISHES },
  partnerships: {
    group: 'village',
    href: '/desk/partnerships',
    icon: 'people',
    label: (t) => t.partnership.title,
    roles: PUBLISHES,
  },
  powers: { group: 'village', href: '/desk/powers', icon: 'stamp', label: (t) => t.powerDesk.title, roles: PUBLISHES },
  recruitments: {
    group: 'village',
    href: '/desk/recruitments',
    icon: 'stamp',
    label: (t) => t.reserve.title,
    roles: [...TOWN, 'organiser'],
  },
  reserves: {
    group: 'village',
    href: '/desk/reserves',
    icon: 'people',
    label: (t) => t.reserve.register,
    roles: ['village-cadre', ...TOWN, 'organiser'],
  },
  posts: { group: 'village', href: '/desk/posts', icon: 'people', label: (t) => t.post.title, roles: PUBLISHES },
} as const satisfies Record<string, AreaOfWork>
