export const gallery = {
  title: '组件一览',
}
