export const visit = {
  rail: {
    tasks: 'To be done',
    rounds: 'Visits',
    figures: 'Grid figures',
    grids: 'Grids',
    quarantine: 'Records kept aside',
    samples: 'Sample checks',
    paper: 'Enter from paper',
  },
}

export const visitRefusals = {
  'app.too-old': () => 'This version of the app is too old. The record is kept; please renew the app when online.',
  'record.outcome': () => 'A visit says whether anybody was met, other records do not. Please mend it.',
  'grid.unknown': () => 'This grid is not in your territory, or is no more. Choose your own.',
  'household.other-village': () => 'This household is not in the village. Choose it from the list again.',
  'photo.offset': () => 'The photo was cut short; go on from where it broke.',
  'photo.hash': () => 'The photo arrived damaged. Send it again.',
  'photo.range': () => 'The parts of the photo do not fit. Renew the app and send it again.',
  'device.key': () => 'The key of this phone is not right. Sign in again and register it.',
  'device.unknown': () => 'This phone is not known. Export the records and bring them to the office.',
  'round.days': () => 'It cannot end before it begins. Mend the days.',
  'round.empty': () => 'There is no household to visit there. Choose another place.',
  'sample.own': () => 'Nobody judges the records of their own office; another party has to.',
  'sample.reason': () => 'An invalid record needs its reason.',
}
