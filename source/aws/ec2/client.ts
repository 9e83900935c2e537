import {EC2Client} from '@aws-sdk/client-ec2';
import type {ClientSettings} from '../connect/client-settings.ts';

export function createEc2Client(settings: ClientSettings): EC2Client {
	const client = new EC2Client(settings.config);
	settings.guard(client);
	return client;
}
