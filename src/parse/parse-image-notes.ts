/** What the notes of a node image (the `vhd-notes` of the AKS repository) list. */
export interface ImageNotes {
  /** Versions of a part by its name, as listed: `containerd`, `kubelet`, `kernel`. */
  readonly parts: ReadonlyMap<string, readonly string[]>
  /** Versions of the operating system's packages; of Windows its updates, without any. */
  readonly packages: ReadonlyMap<string, string>
}

const longestLine = 500
/** `  - containerd version 1.7.28`, `  - nvidia-driver=570.1`, `  - bpftrace v0.9.4` */
const component = /^\s+- ([A-Za-z][\w .+-]{0,60}?)(?: version |=| (?=v\d))(\S{1,80})$/
const kernel = /^Linux version (\S{1,80})/
const windowsBuild = /^\s+OS Version\s+: (\S{1,40})/
const windowsUpdate = /^\s+(KB\d{6,8}) : /
const runtime = /^Version: ctr \S+ (\S{1,60})/
/** `bash/jammy-updates,now 5.1-6ubuntu1.1 amd64 [installed]` */
const debianPackage = /^([a-z0-9][a-z0-9.+-]*)\/\S+ (\S+) \S+ \[installed/
/** `bash-5.2.15-3.azl3.x86_64` */
const rpmPackage = /^([A-Za-z0-9][\w.+-]*?)-(\d[\w.+~^]*-[\w.+~^]+)\.(?:x86_64|aarch64|noarch)$/

/** Reads the notes of a node image, of Linux or Windows. Lines that it does not know say nothing that is compared. */
export function parseImageNotes(text: string): ImageNotes {
  const parts = new Map<string, string[]>()
  const packages = new Map<string, string>()
  const add = (name: string, version: string): void => {
    const known = parts.get(name)
    if (!known) parts.set(name, [version])
    else if (!known.includes(version)) known.push(version)
  }
  for (const line of text.split(/\r?\n/)) {
    if (line.length > longestLine) continue
    const [, name, version] = component.exec(line) ?? []
    if (name !== undefined && version !== undefined) add(name, version)
    const [, kernelVersion] = kernel.exec(line) ?? []
    if (kernelVersion !== undefined) add('kernel', kernelVersion)
    const [, build] = windowsBuild.exec(line) ?? []
    if (build !== undefined) add('Windows', build)
    const [, containerd] = runtime.exec(line) ?? []
    if (containerd !== undefined) add('containerd', containerd)
    const [, update] = windowsUpdate.exec(line) ?? []
    if (update !== undefined) packages.set(update, '')
    const [, packageName, packageVersion] = debianPackage.exec(line) ?? rpmPackage.exec(line) ?? []
    if (packageName !== undefined && packageVersion !== undefined) packages.set(packageName, packageVersion)
  }
  return { parts, packages }
}
