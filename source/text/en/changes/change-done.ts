import type {Change, ChangeResult} from '../../../domain/plan/change.ts';
import {changeVerbs} from './change-verbs.ts';

/**
A done line: a past participle and a fact. A registered revision is named by its number, which only the result knows.
*/
export function changeDone(change: Change, result: ChangeResult): string {
	const {done} = changeVerbs[change.kind];
	const on = change.cluster === undefined ? '' : ` on ${change.cluster}`;
	const isRegisters = change.kind.startsWith('register-');
	return `${done} ${(isRegisters ? revision(result) : undefined) ?? change.subject}${on}`;
}

function revision({arn}: ChangeResult): string | undefined {
	return arn === undefined ? undefined : /task-definition\/(?<name>[^\/]+)$/v.exec(arn)?.groups?.name;
}
