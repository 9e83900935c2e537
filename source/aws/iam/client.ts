import {IAMClient} from '@aws-sdk/client-iam';
import type {ClientSettings} from '../connect/client-settings.ts';

export function createIamClient(settings: ClientSettings): IAMClient {
	const client = new IAMClient(settings.config);
	settings.guard(client);
	return client;
}
