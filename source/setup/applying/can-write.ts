import type {Aws, AwsWriter} from '../../aws/gateway.ts';
import type {Ports} from '../ports.ts';

/** What a change is made with: a gateway that may, and the clock and interrupt that it heeds. */
export type Writing = {readonly aws: Aws & AwsWriter; readonly ports: Ports};

/** Whether a gateway can change anything; that of a dry run or of `doctor` has no method for it. */
export function canWrite(aws: Aws): aws is Aws & AwsWriter {
	return aws.perform !== undefined;
}
