import type {Change, ChangeResult} from '../../../domain/plan/change.ts';
import {changeFacts} from '../../../domain/plan/changes/catalogue.ts';
import {clusterNamed} from './change.ts';
import {before, changeWords} from './change-words.ts';

/**
A done line: what it is about, and what was done to it. A registered revision is named by its number, which only the
result knows.
*/
export function changeDone(
	change: Pick<Change, 'kind' | 'action' | 'subject' | 'cluster' | 'serves'>,
	result: ChangeResult,
): string {
	const words = changeWords[change.kind];
	const where = change.cluster === undefined ? change.serves : clusterNamed(change);
	const on = where === undefined ? '' : `(${where})`;
	const isRevision = changeFacts[change.kind].about === 'definition' && change.action !== 'remove';
	const name = (isRevision ? revision(result) : undefined) ?? change.subject;
	return `${before(words)}${name}${words.done}${on}`;
}

function revision({arn}: ChangeResult): string | undefined {
	return arn === undefined ? undefined : /task-definition\/(?<name>[^\/]+)$/v.exec(arn)?.groups?.name;
}
