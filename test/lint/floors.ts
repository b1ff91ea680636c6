/** The floors of `src`, lowest first. A room imports from floors below its own and from itself, never from a neighbour. */
const floors: readonly (readonly string[])[] = [
  ['domain'],
  ['parse', 'match', 'plan', 'render', 'schema'],
  ['sources', 'store', 'notify', 'config', 'inventory'],
  ['app'],
]

const domainPackages = ['semver']
const firstFloorWithIo = 2

/**
 * Why `specifier` may not be imported from `file` (a path that holds `/src/`), or null where it may.
 * The command's entry, `src/lookout.js`, stands above the floors.
 */
export function importFault(file: string, specifier: string): string | null {
  const path = file.slice(file.lastIndexOf('/src/') + 1)
  const room = path.split('/')[1] ?? ''
  if (room === 'lookout.js') return null
  const floor = floorOf(room)
  if (floor < 0) return `src/${room} stands on no floor; add it to test/lint/floors.ts`
  if (!specifier.startsWith('.')) return packageFault(room, floor, specifier)
  const target = new URL(specifier, `file:///${path}`).pathname
  const targetRoom = /^\/src\/([^/]+)\//.exec(target)?.[1]
  if (targetRoom === undefined) return floor === 3 ? null : `only src/app reaches outside the floors`
  if (targetRoom === room) return null
  return floorOf(targetRoom) < floor && floorOf(targetRoom) >= 0 ? null : `src/${room} may not import src/${targetRoom}`
}

function packageFault(room: string, floor: number, specifier: string): string | null {
  if (floor < firstFloorWithIo && specifier.startsWith('node:')) return `src/${room} is pure: no Node modules`
  if (floor === 0 && !domainPackages.includes(specifier)) return `src/domain imports ${domainPackages.join(', ')} only`
  return null
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room))
}
