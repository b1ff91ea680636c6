/** Minor of a Kubernetes 1.x version: 32 for `1.32.6`, `1.32`, `v1.32`; null when it is not one. */
export function kubernetesMinor(version: string): number | null {
  const minor = /^v?1\.(\d{1,3})(?:\.\d+)?(?:[-+].*)?$/.exec(version)?.[1]
  return minor === undefined ? null : Number(minor)
}
