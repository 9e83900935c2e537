import type {ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetOutcome} from '../fleet/fleet-outcome.ts';
import {checks} from '../checks/checks.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {accountLines} from './account-outcome.ts';
import {clusterLines} from './cluster-lines.ts';
import {codeWritten} from './code-written.ts';
import {surveyed} from './surveyed.ts';
import {unfinished} from './unfinished.ts';

/** How a run ended. Problems were told before; here stands what it means for the account. */
export function outcome(of: Outcome): readonly Line[] {
	const {accounts, clusters} = of;
	if (!accounts) {
		return [...(fleetOutcome(of) ?? headline(of)), ...clusterLines(clusters)];
	}

	// What was found in each of them stands above this, with its table.
	const looked = accounts.filter(({kind}) => kind === 'surveyed');
	const others = accounts.filter(({kind}) => kind !== 'surveyed');
	const first: readonly Line[] =
		of.kind === 'surveyed' && looked.length > 1
			? [[`${counted('계정', looked.length)}를 조회했습니다. ${surveyed(of)}`]]
			: headline(of);
	return [...first, ...others.flatMap(each => accountLines(each, clusters))];
}

function headline(of: Outcome): readonly Line[] {
	switch (of.kind) {
		case 'done': {
			// The clusters' own lines say it better.
			return of.clusters.length === 0 ? [['완료되었습니다.']] : [];
		}

		case 'nothing-to-do': {
			return [[nothingToDo(of)]];
		}

		case 'planned': {
			return [
				[
					of.changes === 0
						? nothingToDo(of)
						: `변경 ${of.changes}개를 계획했습니다. 시험 실행(dry run)이므로 아무것도 변경하지 않았습니다.`,
				],
			];
		}

		case 'surveyed': {
			return [[surveyed(of)]];
		}

		case 'fleet-seen': {
			return fleetOutcome(of) ?? [];
		}

		case 'wired': {
			return [[wired(of)]];
		}

		case 'exported': {
			return [[codeWritten(of)]];
		}

		case 'absent': {
			return [[`지정한 대상이 없습니다: ${listed(of.named, 5)}. 이 계정은 제외합니다.`]];
		}

		case 'left': {
			return [['종료했습니다. 아무것도 변경하지 않았습니다.']];
		}

		case 'examined': {
			return [[checks(of.checks)]];
		}

		case 'failed':
		case 'rolled-back':
		case 'partial':
		case 'going-on':
		case 'stopped': {
			return [[unfinished(of)]];
		}
	}
}

/** Where something is left alone, the rest may be as planned, or may be nothing. */
function nothingToDo({clusters, isRemoval}: Extract<Outcome, {readonly kind: 'nothing-to-do' | 'planned'}>): string {
	if (clusters.some(one => isLeft(one))) {
		return '그대로 두는 항목 외에는 변경할 내용이 없습니다.';
	}

	return isRemoval === true
		? '변경할 내용이 없습니다. 이 도구에서 설치한 것 중 제거할 것이 없습니다.'
		: '변경할 내용이 없습니다. 모두 이미 계획대로입니다.';
}

function isLeft({kind}: ClusterOutcome): boolean {
	return kind === 'left-alone';
}

function wired({changes, service}: Extract<Outcome, {readonly kind: 'wired'}>): string {
	return changes === 0
		? `${service}에 필요한 설정이 모두 있습니다. 아무것도 변경하지 않았습니다.`
		: '아무것도 변경하지 않았습니다. 이 명령은 변경할 내용만 표시합니다.';
}
