import type {Service} from '../server/call.ts';
import {imageOperations} from './image-operations.ts';
import {instanceOperations} from './instance-operations.ts';
import {launchTemplateOperations} from './launch-template-operations.ts';
import {networkOperations} from './network-operations.ts';
import {regionOperations} from './region-operations.ts';

/** Reading, except for the metadata options of an instance: those are the only thing that the tool offers to mend. */
export const ec2: Service = {
	protocol: 'query',
	name: 'ec2',
	operations: {
		...instanceOperations,
		...imageOperations,
		...networkOperations,
		...launchTemplateOperations,
		...regionOperations,
	},
};
