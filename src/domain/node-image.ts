/** A node image that release notes announce. */
export interface ImageMention {
  /** OS release in the project's style: `ubuntu-22.04`, `azure-linux-3`, `windows-2019`. */
  readonly os: string
  /** `202508.20.0` (Linux) or `20348.4052.250823` (Windows), as written. */
  readonly version: string
  readonly url: string | null
}

/** A node image that a pool runs, read from `nodeImageVersion`. */
export interface NodeImage {
  readonly os: string
  readonly version: string
  /** `AKSUbuntu-2204gen2containerd-202508.06.0`, as Azure writes it. */
  readonly raw: string
}
