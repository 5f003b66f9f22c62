export const statistics = {
  title: '办得怎么样',
}
