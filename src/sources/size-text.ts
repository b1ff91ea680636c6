/** `889 KB`, `19.8 MB`: bytes for people, in powers of ten. */
export function sizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${Number((bytes / 1_000_000).toFixed(1))} MB`
  return `${Math.max(1, Math.round(bytes / 1000))} KB`
}
