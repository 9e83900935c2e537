import {SSMClient} from '@aws-sdk/client-ssm';
import type {ClientSettings} from '../connect/client-settings.ts';

export function createSsmClient(settings: ClientSettings): SSMClient {
	const client = new SSMClient(settings.config);
	settings.guard(client);
	return client;
}
