import {ownRole} from '../../domain/agent/own-role.ts';
import {choicesOf} from '../choosing/session.ts';
import {reader} from './reader.ts';

/** The execution role that the plan would use, once it is known which. */
export const readRole = reader({
	restsOn: ['role'],
	wants(session) {
		const {settings, key} = choicesOf(session);
		// A plain key stands in the definition: no role reads it for the task.
		const isPlain = settings?.store === 'plain' && (key?.kind === 'given' || key?.kind === 'later');
		return settings && key && !isPlain ? {name: settings.executionRole} : undefined;
	},
	async *read({name}, {aws}, {interrupt}) {
		yield {type: 'reading', what: 'roles', subject: name ?? ''};
		return {executionRole: await aws.readRole(name ?? ownRole, interrupt.graceful)};
	},
});
