import { writeFileSync } from 'node:fs'

// Loaded with --import before a program, it leaves the most memory that it held, in bytes, in the file PEAK_FILE.
process.on('exit', () => writeFileSync(process.env['PEAK_FILE'] ?? '', String(process.resourceUsage().maxRSS * 1024)))
