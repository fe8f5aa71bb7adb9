import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { childEnvironment } from './child-environment'

export type Child = ChildProcess

export interface ChildOptions extends Omit<SpawnOptions, 'env' | 'shell'> {
  /** In addition to what every program gets. */
  env?: Record<string, string>
  /** Whether it fetches packages, and so needs proxies and the like. */
  downloads?: boolean
}

/** Starts another program: the one place that does, so that none inherits this process's secrets. */
export function startChild(file: string, args: string[], options: ChildOptions): Child {
  const { env, downloads = false, ...others } = options
  return spawn(file, args, { ...others, env: { ...childEnvironment(downloads), ...env } })
}
