import type {Service} from '../server/call.ts';
import {getResources} from './get-resources.ts';

/** The Resource Groups Tagging API: how people search an account for a tag. Only reading; tagging is each service's. */
export const tagging: Service = {
	protocol: 'json',
	// IAM's name of it; the host and the client have another one.
	name: 'tag',
	target: 'ResourceGroupsTaggingAPI_20170126',
	operations: {GetResources: getResources},
};
