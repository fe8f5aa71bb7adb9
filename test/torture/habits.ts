/** Something that a healthy board does all its life. */
export interface Habit {
  /** What its user_main does, by its word; another one if absent. */
  application?: string
  /** Beside what a healthy board has in settings.json. */
  settings?: object
}

export const HABITS: Record<string, Habit> = {
  'sleeps orderly once it has checked in': { application: 'sleeps orderly' },
  'sleeps orderly at once': { application: 'sleeps orderly at once' },
  'sleeps with little patience': {
    application: 'sleeps orderly',
    settings: { 'sleep.patience': 0 }
  },
  'postpones for ever': { application: 'postpones for ever' },
  'sleeps and postpones for ever': {
    application: 'sleeps and postpones for ever',
    settings: { 'postpone.max': 'long' }
  },
  'has few hours': { settings: { 'update.window': 'mon 02:00-02:05' } },
  'sleeps and has few hours': {
    application: 'sleeps orderly',
    settings: { 'update.window': 'mon 02:00-02:05; tue 03:00-03:05' }
  },
  'has hours that are none': { settings: { 'update.window': ['at night'], 'sleep.max': 'x' } }
}
