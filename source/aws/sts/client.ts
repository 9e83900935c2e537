import {STSClient} from '@aws-sdk/client-sts';
import type {ClientSettings} from '../connect/client-settings.ts';

export function createStsClient(settings: ClientSettings): STSClient {
	const client = new STSClient(settings.config);
	settings.guard(client);
	return client;
}
