import type {Aws, AwsWriter} from '../../aws/gateway.ts';

/** Whether a gateway can change anything; that of a dry run or of `doctor` has no method for it. */
export function canWrite(aws: Aws): aws is Aws & AwsWriter {
	return aws.perform !== undefined;
}
