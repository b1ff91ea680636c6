import type { ImageChanges } from '../domain/image-changes.ts'

/** Notes of an image, as far as they are compared. */
interface Listed {
  readonly parts: ReadonlyMap<string, readonly string[]>
  readonly packages: ReadonlyMap<string, string>
}

/** What people ask for first. */
const first = ['Windows', 'kernel', 'containerd', 'runc', 'kubelet']

/** What changed from one image's notes to another's; of a part that comes in several versions those that went and came. */
export function compareImageNotes(before: Listed, after: Listed): ImageChanges {
  const names = [...new Set([...first, ...before.parts.keys(), ...after.parts.keys()])]
  const parts = names.flatMap((name) => {
    const [old, fresh] = [before.parts.get(name) ?? [], after.parts.get(name) ?? []]
    const [gone, come] = [old.filter((one) => !fresh.includes(one)), fresh.filter((one) => !old.includes(one))]
    return gone.length + come.length === 0
      ? []
      : [{ name, from: gone.join(', ') || 'none', to: come.join(', ') || 'none' }]
  })
  const kept = [...after.packages].filter(([name]) => before.packages.has(name))
  return {
    parts,
    packages: {
      changed: kept.filter(([name, version]) => before.packages.get(name) !== version).length,
      added: [...after.packages.keys()].filter((name) => !before.packages.has(name)),
      removed: [...before.packages.keys()].filter((name) => !after.packages.has(name)),
    },
  }
}
