import {SecretsManagerClient} from '@aws-sdk/client-secrets-manager';
import type {ClientSettings} from '../connect/client-settings.ts';

export function createSecretsManagerClient(settings: ClientSettings): SecretsManagerClient {
	const client = new SecretsManagerClient(settings.config);
	settings.guard(client);
	return client;
}
