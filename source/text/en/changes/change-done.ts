import type {Change, ChangeResult} from '../../../domain/plan/change.ts';
import {changeFacts} from '../../../domain/plan/changes/catalogue.ts';
import {changedOn} from './change.ts';
import {changeWords} from './change-words.ts';

/**
A done line: a past participle and a fact. A registered revision is named by its number, which only the result knows.
*/
export function changeDone(
	change: Pick<Change, 'kind' | 'action' | 'subject' | 'cluster' | 'serves'>,
	result: ChangeResult,
): string {
	const {done} = changeWords[change.kind];
	const isRevision = changeFacts[change.kind].about === 'definition' && change.action !== 'remove';
	return `${done} ${(isRevision ? revision(result) : undefined) ?? change.subject}${changedOn(change)}`;
}

function revision({arn}: ChangeResult): string | undefined {
	return arn === undefined ? undefined : /task-definition\/(?<name>[^\/]+)$/v.exec(arn)?.groups?.name;
}
