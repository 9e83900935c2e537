import {ownRole} from '../../domain/agent/own-role.ts';
import {like} from '../../domain/choices/problem/expected.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {settingEntriesOf} from '../../domain/found/given-settings.ts';
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
	async *read({name}, {aws}, {interrupt, run}) {
		yield {type: 'reading', what: 'roles', subject: name ?? ''};
		const executionRole = await aws.readRole(name ?? ownRole, interrupt.graceful);
		// Given before the run, it's refused like any other answer that can't be right. Who typed it sees the check.
		if (
			executionRole.kind === 'absent' &&
			executionRole.namesake !== undefined &&
			name === settingEntriesOf(run.given)['execution-role']?.trim()
		) {
			throw new ProblemError({
				code: 'invalid-setting',
				field: 'execution-role',
				value: name ?? '',
				expected: like(executionRole.namesake),
			});
		}

		return {executionRole};
	},
});
