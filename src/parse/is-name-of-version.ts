const versionBefore =
  /(?:\bapi(?:\s+(?:older|newer|earlier|later)\s+than|[\s-]?versions?(?:\s+(?:starting\s+)?(?:with|from|after|since|before|until|prior\s+to|(?:older|newer|earlier|later)\s+than|up\s+to|through|below|are|is|like))?)?|\bversions?|\breleases?|\btag(?:ged)?|\bimages?|\bbuild|\btitled)\s*[:(`"'v]*$/i
const versionAfter =
  /^\s*(?:\+|-?\s*(?:preview|alpha|beta)\b|[`"')]*\s*(?:\(?(?:GA|AKS|stable|public preview|REST|preview)\)?\s+)?(?:APIs?|SDK|release|changelog)\b|\s+or (?:newer|later|above)\b)/i

/** The versions listed before one: "API versions 2024-01-01, 2024-05-01 and". */
const otherVersions = /(?:20\d\d-\d\d-\d\d(?:-preview)?[`\s]*(?:,|,?\s*(?:and|or))[\s`]*)+$/i

/** Those listed after one: "2024-01-01 and 2024-05-01-preview APIs". */
const versionsAfter = /^(?:[`\s]*(?:,|,?\s*(?:and|or))[\s`]*20\d\d-\d\d-\d\d(?:-preview)?)+/i

/** `2025-09-01` after "API version" or before "GA API" names a version, not a day. */
export function isNameOfVersion(plain: string, start: number, end: number): boolean {
  if (/\bversions?\s+$/i.test(plain.slice(Math.max(0, start - 12), start)) && end - start < 12) return true
  if (/\/20\d\d$/.test(plain.slice(start, end))) return /^\s+release\b/i.test(plain.slice(end, end + 12))
  if (!/^20\d\d-/.test(plain.slice(start, start + 5))) return false
  const before = plain.slice(Math.max(0, start - 120), start).replace(otherVersions, '')
  const after = plain.slice(end, end + 120).replace(versionsAfter, '')
  return versionBefore.test(before.slice(-40)) || versionAfter.test(after.slice(0, 30))
}
