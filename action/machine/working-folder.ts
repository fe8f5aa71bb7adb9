import { Failure } from '../report/failure'

/** @throws Failure `working-folder` where the folder that this runs in was removed, or may not be entered */
export function requireWorkingFolder(): void {
  try {
    process.cwd()
  } catch (cause) {
    throw new Failure(
      'working-folder',
      'the folder that you are in is not there any more, or may not be entered; change to another one',
      { cause }
    )
  }
}
