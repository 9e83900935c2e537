import {SecretsManagerClient} from '@aws-sdk/client-secrets-manager';
import type {ClientSettings} from '../connect/client-settings.ts';

/** A file of its own: many runs name a stored key and never load it. */
export function createSecretsManagerClient(settings: ClientSettings): SecretsManagerClient {
	const client = new SecretsManagerClient(settings.config);
	settings.guard(client);
	return client;
}
