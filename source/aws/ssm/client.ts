import {SSMClient} from '@aws-sdk/client-ssm';
import type {ClientSettings} from '../connect/client-settings.ts';

/** A file of its own: few runs keep the key in a parameter. */
export function createSsmClient(settings: ClientSettings): SSMClient {
	const client = new SSMClient(settings.config);
	settings.guard(client);
	return client;
}
