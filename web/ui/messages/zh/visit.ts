export const visit = {
  rail: {
    tasks: '要做的事',
    rounds: '走访',
    figures: '网格数据',
    grids: '网格',
    quarantine: '暂存的记录',
    samples: '抽样核实',
    paper: '补录纸质表',
  },
}
