import {ECSClient} from '@aws-sdk/client-ecs';
import type {ClientSettings} from '../connect/client-settings.ts';

export function createEcsClient(settings: ClientSettings): ECSClient {
	const client = new ECSClient(settings.config);
	settings.guard(client);
	return client;
}
