export const cameraPaths = {
  desk: '/desk/cameras',
  one: (id: string) => `/desk/cameras/${id}`,
  begin: (id: string) => `/desk/cameras/${id}/views`,
  devices: '/desk/camera-devices',
  withdraw: (id: string) => `/desk/camera-devices/${id}/withdrawals`,
  views: '/desk/camera-views',
  view: (id: string) => `/desk/camera-views/${id}`,
  picture: (id: string) => `/desk/camera-views/${id}/picture`,
  end: (id: string) => `/desk/camera-views/${id}/endings`,
}
