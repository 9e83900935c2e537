import {CloudFormationClient} from '@aws-sdk/client-cloudformation';
import type {ClientSettings} from '../connect/client-settings.ts';

/** A file of its own: only a fleet is made of stacks. */
export function createCloudFormationClient(settings: ClientSettings): CloudFormationClient {
	const client = new CloudFormationClient(settings.config);
	settings.guard(client);
	return client;
}
