import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { z } from 'zod'
import { decodeText } from '../domain/decode-text.ts'
import type { Route } from '../domain/route.ts'
import { unreadableFile } from '../domain/unreadable-file.ts'
import { checkYaml } from '../schema/parse-yaml.ts'
import { problemsError } from '../schema/problems.ts'
import { readYaml } from '../schema/yaml-source.ts'
import { readEnvironment } from './environment.ts'
import type { Settings } from './settings.ts'
import { settingsFile } from './settings-file.ts'
import { substituteVariables } from './substitute-variables.ts'

/** What configures a run where no file is named. */
export const defaultFile = 'lookout.yaml'

export interface SettingsOrigin {
  /** The file of `--config`, which must exist; without it lookout.yaml in `folder` is read where there is one. */
  readonly file?: string | undefined
  /** Working directory. */
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

/** Reads the settings. Throws a LookoutError that lists everything wrong in the file and in the environment at once. */
export function readSettings({ file, folder, env }: SettingsOrigin): Settings {
  const name = file ?? defaultFile
  const path = resolve(folder, name)
  const text = readText(path, name, file !== undefined)
  return parseSettings(text, { name, folder: dirname(path), workingFolder: folder, env })
}

/** The settings without a file: the defaults with what the environment says. Throws a LookoutError where that is wrong. */
export function defaultSettings({ folder, env }: Omit<SettingsOrigin, 'file'>): Settings {
  return parseSettings('', { name: defaultFile, folder, workingFolder: folder, env })
}

interface Context {
  /** Name of the file in errors. */
  readonly name: string
  /** Its relative paths start here. */
  readonly folder: string
  readonly workingFolder: string
  readonly env: NodeJS.ProcessEnv
}

function parseSettings(text: string, { name, folder, workingFolder, env }: Context): Settings {
  const source = readYaml(text, name)
  const { value, problems: unset } = substituteVariables(source, env)
  const { value: written, problems: wrong } = checkYaml(source, value ?? {}, settingsFile)
  const { environment, problems: unusable } = readEnvironment(env)
  if (written === null || environment === null || unset.length > 0) {
    const alsoWrong = wrong.filter(({ where }) => !unset.some((problem) => problem.where === where))
    throw problemsError([...unset, ...alsoWrong, ...unusable])
  }
  const { database, endpoints, secrets } = environment
  return {
    ...written,
    database: database === null ? resolve(folder, written.database) : resolve(workingFolder, database),
    clusters: written.clusters.map((path) => resolve(folder, path)),
    rules: written.rules.map((path) => resolve(folder, path)),
    routes: routesOf(written.routes),
    endpoints,
    secrets,
  }
}

function routesOf(written: z.output<typeof settingsFile>['routes']): readonly Route[] {
  const routes = written.map((route) => ({ ...route, match: route.match ?? null, slack: route.slack ?? null }))
  return routes.length > 0
    ? routes
    : [{ name: 'everyone', match: null, slack: null, email: [], continue: false, language: 'en' }]
}

function readText(path: string, name: string, required: boolean): string {
  try {
    return decodeText(readFileSync(path), name)
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (missing && !required) return ''
    throw unreadableFile(name, cause)
  }
}
