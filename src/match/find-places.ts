import type { Cluster } from '../domain/cluster.ts'
import type { Notice } from '../domain/notice.ts'
import type { CloudRule } from '../domain/rule.ts'

/** Tells where clusters are. */
export interface Places {
  /** Whether a cluster is in the regions and the sort of cloud that a notice is limited to. */
  isMeant(notice: Notice, cluster: Cluster): boolean
}

/** Makes the rules' sovereign clouds ready; whatever is in none of them is in the public cloud. */
export function findPlaces(clouds: readonly CloudRule[]): Places {
  const sovereign = clouds.flatMap(({ begins }) => begins)
  return {
    isMeant({ regions, cloud }, { location }) {
      if (cloud === null && regions.length === 0) return true
      const beginning = sovereign.find((begins) => location.startsWith(begins))
      if (cloud !== null && cloud !== (beginning === undefined ? 'public' : 'sovereign')) return false
      return regions.length === 0 || regions.some((region) => region === location || region === beginning)
    },
  }
}
