/** Something that a healthy board does all its life. */
export interface Habit {
  /** What its user_main does; another one if absent. */
  body?: string
  /** Beside what a healthy board has in settings.json. */
  settings?: object
}

const SLEEPS_BODY = `
    from mpy_blox import app
    await app.updates.checked()
    await app.sleep(3600)`

export const HABITS: Record<string, Habit> = {
  'sleeps orderly once it has checked in': { body: SLEEPS_BODY },
  'sleeps orderly at once': {
    body: `
    from mpy_blox import app
    await app.sleep(600)`
  },
  'sleeps with little patience': { body: SLEEPS_BODY, settings: { 'sleep.patience': 0 } },
  'postpones for ever': {
    body: `
    from mpy_blox import ota
    while True:
        ota.postpone(86400)
        await asyncio.sleep(60)`
  },
  'sleeps and postpones for ever': {
    body: `
    from mpy_blox import app, ota
    ota.postpone(86400)
    await app.updates.checked()
    await app.sleep(600)`,
    settings: { 'postpone.max': 'long' }
  },
  'has few hours': { settings: { 'update.window': 'mon 02:00-02:05' } },
  'sleeps and has few hours': {
    body: SLEEPS_BODY,
    settings: { 'update.window': 'mon 02:00-02:05; tue 03:00-03:05' }
  },
  'has hours that are none': { settings: { 'update.window': ['at night'], 'sleep.max': 'x' } }
}
