import type {Aws, AwsWriter} from '../../aws/gateway.ts';

/** Whether a gateway can change anything; a dry run's can't. */
export function canWrite(aws: Aws): aws is Aws & AwsWriter {
	return aws.perform !== undefined;
}
