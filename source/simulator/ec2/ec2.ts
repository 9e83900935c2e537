import type {Operation, Service} from '../server/call.ts';
import type {XmlFields} from '../query/write-xml.ts';
import {throttle} from '../server/throttle.ts';
import {imageOperations} from './image-operations.ts';
import {instanceOperations} from './instance-operations.ts';
import {launchTemplateOperations} from './launch-template-operations.ts';
import {networkOperations} from './network-operations.ts';
import {regionOperations} from './region-operations.ts';

const operations: Readonly<Record<string, Operation<XmlFields>>> = {
	...instanceOperations,
	...imageOperations,
	...networkOperations,
	...launchTemplateOperations,
	...regionOperations,
};

/** Reading, except for the metadata options of an instance: those are the only thing that the tool offers to mend. */
export const ec2: Service = {
	protocol: 'query',
	name: 'ec2',
	operations: Object.fromEntries(
		Object.entries(operations).map(([name, run]): readonly [string, Operation<XmlFields>] => [
			name,
			(call, account) => {
				throttle(call, account);
				return run(call, account);
			},
		]),
	),
};
