import { checkedOptions, type BrokerOptions } from '../channel/client-options'
import { readPem } from './pem'

/** How to reach the broker, as users write it: certificates and keys as PEM text or file paths. */
export type BrokerInputs = Omit<BrokerOptions, 'connectTimeoutMs' | 'retries'>

/** Options as a command line or a workflow has them, side by side: with what a broker needs put together. */
export const atBroker = <Given extends Omit<BrokerInputs, 'url'> & { broker: string }>(
  options: Given
): Omit<Given, 'broker'> & { broker: BrokerInputs } => ({
  ...options,
  broker: { ...options, url: options.broker }
})

/**
 * The same with PEM texts read, as the channel takes it.
 *
 * @throws Failure for all that can be known to be wrong before any work; see `checkedOptions`
 */
export async function brokerOptions(inputs: BrokerInputs): Promise<BrokerOptions> {
  const [ca, clientCert, clientKey] = await Promise.all([
    readPem('ca', inputs.ca),
    readPem('client-cert', inputs.clientCert),
    readPem('client-key', inputs.clientKey)
  ])
  const options = {
    url: inputs.url,
    ...(inputs.username ? { username: inputs.username } : {}),
    ...(inputs.password ? { password: inputs.password } : {}),
    ...(ca ? { ca } : {}),
    ...(clientCert ? { clientCert } : {}),
    ...(clientKey ? { clientKey } : {}),
    ...(inputs.clientId ? { clientId: inputs.clientId } : {}),
    ...(inputs.natsUrl ? { natsUrl: inputs.natsUrl } : {})
  }
  checkedOptions(options)
  return options
}
