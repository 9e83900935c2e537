import {Fault} from '../server/call.ts';

/** IAM's one error for all that isn't there, 404; only its sentence tells a role from a policy or a user. */
export function noSuchEntity(message: string): Fault {
	return new Fault({code: 'NoSuchEntity', status: 404, message});
}
