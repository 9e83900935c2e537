import type {Change, ChangeResult} from '../../../domain/plan/change.ts';
import {changeFacts} from '../../../domain/plan/changes/catalogue.ts';
import {clusterNamed} from './change.ts';
import {changeWords} from './change-words.ts';

/**
A done line: what was done to which thing. A registered revision is named by its number, which only the result knows.
*/
export function changeDone(
	change: Pick<Change, 'kind' | 'action' | 'subject' | 'cluster' | 'serves'>,
	result: ChangeResult,
): string {
	const {done} = changeWords[change.kind];
	const where = change.cluster === undefined ? change.serves : clusterNamed(change);
	const on = where === undefined ? '' : ` (${where})`;
	const isRevision = changeFacts[change.kind].about === 'definition' && change.action !== 'remove';
	return `${done((isRevision ? revision(result) : undefined) ?? change.subject)}${on}`;
}

function revision({arn}: ChangeResult): string | undefined {
	return arn === undefined ? undefined : /task-definition\/(?<name>[^\/]+)$/v.exec(arn)?.groups?.name;
}
