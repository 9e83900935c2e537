import {ECSClient} from '@aws-sdk/client-ecs';
import type {ClientSettings} from '../connect/client-settings.ts';

/** A file of its own, so that the client loads while the first frame shows, and no other with it. */
export function createEcsClient(settings: ClientSettings): ECSClient {
	const client = new ECSClient(settings.config);
	settings.guard(client);
	return client;
}
