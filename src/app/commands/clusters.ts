import type { CommandSpec } from '../command-spec.ts'

/** The commands of the inventory. */
export const clustersCommands: readonly CommandSpec[] = [
  {
    usage: 'clusters import [file]',
    summary: 'register what "az aks list -o json" prints, or YAML (- for stdin)',
    options: [
      ['--replace', 'forget the clusters that left the file; else they are kept and marked'],
      ['--maintenance <file>', 'what "az aks maintenanceconfiguration list -o json" prints'],
    ],
    example: 'az aks list -o json | lookout clusters import -',
    load: async () => (await import('./clusters-import.ts')).importClusters,
  },
  {
    usage: 'clusters list',
    summary: 'the clusters that are registered',
    example: 'lookout clusters list',
    load: async () => (await import('./clusters-list.ts')).listClusters,
  },
  {
    usage: 'clusters show <name>',
    summary: 'one cluster as the rules see it',
    example: 'lookout clusters show payments-prod-weu',
    load: async () => (await import('./clusters-show.ts')).showCluster,
  },
  {
    usage: 'clusters add [name]',
    summary: 'register a cluster by hand, or those of a file beside all others',
    options: [
      ['--location <region>', 'such as westeurope'],
      ['--kubernetes <version>', 'what the control plane runs, such as 1.33.2'],
      ['--pool <name=os...>', 'node pools, each with its OS (ubuntu-22.04, windows-2022) or node image'],
      ['--tag <name=value...>', 'Azure tags; routes often match on them'],
      ['--addon <name...>', 'add-ons that are on, such as keda'],
      ['--resource-group <name>', 'tells clusters of one name apart, with --subscription'],
      ['--subscription <id>', "the subscription's id"],
      ['--upgrade-channel <channel>', 'none, patch, stable, rapid or node-image'],
      ['--node-os-channel <channel>', 'none, unmanaged, securitypatch or nodeimage'],
      ['--network-plugin <plugin>', 'azure, kubenet or none'],
      ['--lts', 'on long-term support'],
      ['--file <file>', 'clusters as "clusters import" reads them, - for stdin'],
    ],
    example: 'lookout clusters add web --location westeurope --kubernetes 1.33.2 --pool system=ubuntu-22.04',
    load: async () => (await import('./clusters-add.ts')).addClusters,
  },
  {
    usage: 'clusters remove <name>',
    summary: 'forget a cluster',
    example: 'lookout clusters remove payments-prod-weu',
    load: async () => (await import('./clusters-remove.ts')).removeCluster,
  },
]
