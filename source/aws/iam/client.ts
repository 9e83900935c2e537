import {IAMClient} from '@aws-sdk/client-iam';
import type {ClientSettings} from '../connect/client-settings.ts';

/** IAM has one endpoint a partition; the region only picks the partition. */
export function createIamClient(settings: ClientSettings): IAMClient {
	const client = new IAMClient(settings.config);
	settings.guard(client);
	return client;
}
