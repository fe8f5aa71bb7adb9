/** What is published: a topic with what it is to carry. */
export interface Message {
  topic: string
  payload: Buffer | string
  retain: boolean
}

/** @param retained the broker had it before the subscription, so that nobody knows how old it is */
export type MessageListener = (topic: string, payload: Buffer, retained: boolean) => void
