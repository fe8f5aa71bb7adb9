import * as core from '@actions/core'
import { Failure } from '../report/failure'

/** An input as the workflow wrote it, without the space around it; empty when it is not given. */
export function text(name: string, fallback = ''): string {
  return core.getInput(name) || fallback
}

/** `{ [key]: text }`, or nothing where the input is not given, to be spread into options. */
export function optional<K extends string>(key: K, name: string): Partial<Record<K, string>> {
  const value = text(name)
  return value ? ({ [key]: value } as Record<K, string>) : {}
}

/** A list: one item a line, or on a single line separated by spaces or commas. */
export function list(name: string): string[] {
  const value = text(name)
  const items = value.includes('\n') ? value.split('\n') : value.split(/[\s,]+/)
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

/** @throws Failure `input-invalid` for anything but true and false */
export function flag(name: string, fallback = false): boolean {
  const value = text(name)
  if (value === '') return fallback
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw inputInvalid(name, `"${value}" is neither true nor false`)
}

/** @throws Failure `input-invalid` for anything but 0, 1, 2, … */
export function wholeNumber(name: string, fallback: number): number {
  const value = text(name)
  if (value === '') return fallback
  if (/^\d+$/.test(value)) return Number(value)
  throw inputInvalid(name, `"${value}" is not a whole number`)
}

/**
 * `{ [key]: number }`, or nothing where the input is not given.
 *
 * @param unit what the input counts in, in the unit of the key
 * @throws Failure `input-invalid` for 0, less than it, and what is no number
 */
export function positive<K extends string>(
  key: K,
  name: string,
  unit = 1
): Partial<Record<K, number>> {
  const value = text(name)
  if (value === '') return {}
  if (!(Number(value) > 0)) throw inputInvalid(name, `"${value}" is not a number above 0`)
  return { [key]: Number(value) * unit } as Record<K, number>
}

/** What is wrong with an input of the workflow. */
export function inputInvalid(name: string, what: string): Failure {
  return new Failure('input-invalid', `input ${name}: ${what}`)
}
