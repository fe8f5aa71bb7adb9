import { Failure } from '../report/failure'

/**
 * Reads the value of the environment's SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since
 * 1970, for time stamps in archives.
 *
 * @returns the part of the build's options that it stands for; empty when it is not set
 */
export function sourceDate(value: string | undefined): { sourceDateEpoch?: number } {
  if (value === undefined || value === '') return {}
  if (/^\d{1,12}$/.test(value)) return { sourceDateEpoch: Number(value) }
  throw new Failure(
    'source-date-invalid',
    `SOURCE_DATE_EPOCH is ${JSON.stringify(value)}, but has to be a number of seconds since 1970`
  )
}
