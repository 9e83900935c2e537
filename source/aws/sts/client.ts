import {STSClient} from '@aws-sdk/client-sts';
import type {ClientSettings} from '../connect/client-settings.ts';

/** STS of the region and not the global one: a VPC endpoint serves the region's only. */
export function createStsClient(settings: ClientSettings): STSClient {
	const client = new STSClient(settings.config);
	settings.guard(client);
	return client;
}
