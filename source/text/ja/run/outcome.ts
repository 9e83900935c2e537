import type {ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetOutcome} from '../fleet/fleet-outcome.ts';
import {checks} from '../checks/checks.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
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
			? [[`${plural(looked.length, 'アカウント', '個')}を確認しました。${surveyed(of)}`]]
			: headline(of);
	return [...first, ...others.flatMap(each => accountLines(each, clusters))];
}

function headline(of: Outcome): readonly Line[] {
	switch (of.kind) {
		case 'done': {
			// The clusters' own lines say it better.
			return of.clusters.length === 0 ? [['完了しました。']] : [];
		}

		case 'nothing-to-do': {
			return [[nothingToDo(of)]];
		}

		case 'planned': {
			return [
				[
					of.changes === 0
						? nothingToDo(of)
						: `変更${of.changes}件のプランを作成しました。ドライランのため、何も変更していません。`,
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
			return [[`指定された対象がありません: ${listed(of.named, 5)}。このアカウントは対象外です。`]];
		}

		case 'left': {
			return [['終了しました。何も変更していません。']];
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
		return '変更しないもの以外に、行うことはありません。';
	}

	return isRemoval === true
		? '変更はありません。このツールが導入したもののうち、削除するものはありません。'
		: '変更はありません。すべて、すでにプランどおりです。';
}

function isLeft({kind}: ClusterOutcome): boolean {
	return kind === 'left-alone';
}

function wired({changes, service}: Extract<Outcome, {readonly kind: 'wired'}>): string {
	return changes === 0
		? `${service} に不足している設定はありません。何も変更していません。`
		: '何も変更していません。このコマンドは、変更すべき内容を表示します。';
}
