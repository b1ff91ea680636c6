/** What lies between two node images of one family. */
export interface ImageChanges {
  /** Parts that people ask for, the kernel and container runtime first: `containerd 1.7.28 → 1.7.33`. */
  readonly parts: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  /** Packages (of Windows: updates) of the operating system, by what happened to them. */
  readonly packages: {
    readonly changed: number
    readonly added: readonly string[]
    readonly removed: readonly string[]
  }
}
