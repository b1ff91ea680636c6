import type { NodePool } from '../domain/cluster.ts'
import { parseNodeImage } from '../domain/node-image.ts'
import { parseVmSize } from '../domain/vm-size.ts'

type PoolHardware = Pick<
  NodePool,
  'image' | 'vmSize' | 'vmFamily' | 'arm64' | 'gpu' | 'confidential' | 'fips' | 'trustedLaunch'
>

/** What a pool's VM size and image name tell of its nodes; an image's name marks its variant (`gen2fipsTL`, `gen2CVM`). */
export function poolHardware(vmSize: string | null, nodeImageVersion: string | null): PoolHardware {
  const size = vmSize === null ? null : parseVmSize(vmSize)
  const image = nodeImageVersion === null ? null : parseNodeImage(nodeImageVersion)
  const variant = image?.raw.toLowerCase() ?? ''
  return {
    image,
    vmSize,
    vmFamily: size?.family ?? null,
    arm64: size?.arm64 === true || variant.includes('arm64'),
    gpu: size?.gpu === true,
    confidential: size?.confidential === true || variant.includes('cvm'),
    fips: variant.includes('fips'),
    trustedLaunch: /(?:gen2|fips|arm64|-)tl(?:containerd)?-/.test(variant),
  }
}
