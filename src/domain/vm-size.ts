/** What the name of an Azure VM size tells. Source: Azure docs, vm-naming-conventions. */
export interface VmSize {
  /** Family letters and version, features left out: `NCv3` for `Standard_NC24rs_v3`, `Dv5` for `Standard_D4ds_v5`, `F` for `Standard_F4s`. */
  readonly family: string
  /** NC, ND, NV and NG sizes. */
  readonly gpu: boolean
  /** Arm processor: the feature letter `p`, as in `Standard_D4ps_v5`. */
  readonly arm64: boolean
  /** DC, EC and NCC sizes. */
  readonly confidential: boolean
}

/** Reads `Standard_D4ds_v5` (case-blind; an underscore before the version may lack); null when it is no VM size. */
export function parseVmSize(vmSize: string): VmSize | null {
  const [tier, size = '', ...rest] = vmSize.toLowerCase().split('_')
  if (tier !== 'standard' && tier !== 'basic') return null
  const [, letters, features = '', inlineVersion] = /^([a-z]+)\d+(?:-\d+)?([a-z]*?)(?:v(\d+))?$/.exec(size) ?? []
  if (letters === undefined) return null
  // DS and GS are the earlier spelling of D and G sizes with premium storage.
  const family = letters === 'ds' || letters === 'gs' ? letters.slice(0, 1) : letters
  const version = inlineVersion ?? rest.findLast((part) => /^v\d+$/.test(part))?.slice(1)
  return {
    family: family.toUpperCase() + (version === undefined ? '' : `v${version}`),
    gpu: /^n[cdgv]/.test(family),
    arm64: features.includes('p'),
    confidential: family === 'dc' || family === 'ec' || family === 'ncc',
  }
}
