import {Fault} from '../server/call.ts';

export function noSuchEntity(message: string): Fault {
	return new Fault({code: 'NoSuchEntity', status: 404, message});
}
