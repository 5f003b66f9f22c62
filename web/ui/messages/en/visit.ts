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
