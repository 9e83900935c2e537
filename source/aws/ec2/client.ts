import {EC2Client} from '@aws-sdk/client-ec2';
import type {ClientSettings} from '../connect/client-settings.ts';

/** A file of its own, so that EC2's client is in a chunk that loads only when it is asked. */
export function createEc2Client(settings: ClientSettings): EC2Client {
	const client = new EC2Client(settings.config);
	settings.guard(client);
	return client;
}
