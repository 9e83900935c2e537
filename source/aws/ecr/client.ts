import {ECRClient} from '@aws-sdk/client-ecr';
import type {ClientSettings} from '../connect/client-settings.ts';

/** A file of its own: only images of an account's own registry are asked for here, and only where somebody wants it. */
export function createEcrClient(settings: ClientSettings): ECRClient {
	const client = new ECRClient(settings.config);
	settings.guard(client);
	return client;
}
