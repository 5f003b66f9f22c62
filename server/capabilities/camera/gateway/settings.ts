/** Where the gateway listens and what it is called; nothing in it is a secret. */
export interface GatewaySettings {
  host: string
  port: number
  /** The 20 digits by which devices know this platform. */
  id: string
  /** The address that devices are told to send pictures to. */
  address: string
  /** UDP ports for pictures, one a look. */
  media: { from: number; to: number }
  ffmpeg: string
}

/** The realm of the standard: the first ten digits. */
export const realmOf = ({ id }: Pick<GatewaySettings, 'id'>): string => id.slice(0, 10)
