import {OrganizationsClient} from '@aws-sdk/client-organizations';
import type {ClientSettings} from '../connect/client-settings.ts';

/** A file of its own: only a fleet asks who is in an organisation. The SDK knows its one region of each partition. */
export function createOrganizationsClient(settings: ClientSettings): OrganizationsClient {
	const client = new OrganizationsClient(settings.config);
	settings.guard(client);
	return client;
}
