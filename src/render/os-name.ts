const families: Readonly<Record<string, string>> = {
  ubuntu: 'Ubuntu',
  'azure-linux': 'Azure Linux',
  'azure-linux-osguard': 'Azure Linux OS Guard',
  'azure-container-linux': 'Azure Container Linux',
  mariner: 'Mariner',
  windows: 'Windows Server',
  flatcar: 'Flatcar',
}

/** An OS release as people call it: `ubuntu-22.04` → `Ubuntu 22.04`, `windows-2019` → `Windows Server 2019`. */
export function osName(os: string): string {
  const [, family = os, version = ''] = /^(.*?)-(\d.*)$/.exec(os) ?? []
  return `${families[family] ?? family} ${version}`.trim()
}
