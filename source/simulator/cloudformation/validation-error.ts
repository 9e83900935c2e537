import {Fault} from '../server/call.ts';

/** What CloudFormation answers to nearly everything that it refuses. */
export function validationError(message: string): Fault {
	return new Fault({code: 'ValidationError', message});
}
