import type {Changed, ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetOutcome} from '../fleet/fleet-outcome.ts';
import {checks} from '../checks/checks.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {accountLines} from './account-outcome.ts';
import {clusterCount, clusterLines} from './cluster-lines.ts';
import {codeWritten} from './code-written.ts';
import {surveyed} from './surveyed.ts';

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

/** What is there stands in the way, and nothing failed. */
const standing: ReadonlySet<string> = new Set(['foreign-agent', 'name-taken', 'nothing-before']);

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

		case 'failed': {
			return [[failed(of)]];
		}

		case 'rolled-back': {
			return [['ロールアウトが失敗し、ロールバックしました。以前のものが再び実行中です。']];
		}

		case 'partial': {
			// Nothing failed, and nothing is left to be tried again.
			const isDone = of.problems.every(({code}) => standing.has(code));
			return [[isDone ? '既存のものが妨げとなる箇所を除いて、完了しました。' : partly(of)]];
		}

		case 'going-on': {
			return [[of.problem.code === 'rollout-unseen' ? unseen : `ロールアウトは${continues}${watches}`]];
		}

		case 'stopped': {
			// An account that is as planned already was watched too.
			return [
				[
					of.isAllMade === true
						? `監視を終了しました。${of.changed === false ? noneNeeded : allMade}${watches}`
						: `停止しました。${after(of.changed)}`,
				],
			];
		}
	}
}

const continues = '継続中です。このツールが終了しても ECS が続けます。';
const watches = '同じコマンドをもう一度実行すると監視できます。';
const resumes = '同じコマンドをもう一度実行すると続きから行います。';
const allMade = `変更はすべて行われました。ロールアウトは${continues}`;
const noneNeeded = `変更の必要はありませんでした。ロールアウトは${continues}`;

function failed({problem, changed}: Extract<Outcome, {readonly kind: 'failed'}>): string {
	if (problem.code === 'rollout-unseen' && changed !== false) {
		return unseen;
	}

	// It was watched, so that nothing of the plan was left out; and what is done is not done again.
	return problem.code === 'rollout-failed' && changed !== false && !problem.rollout.instead
		? `ロールアウトが失敗しました。変更した内容は残っています。${resumes}`
		: `問題が発生したため停止しました。${after(changed)}`;
}

/** What is not done, of how many clusters. */
function partly({accounts, clusters}: Pick<Outcome, 'accounts' | 'clusters'>): string {
	if (accounts && clusters.every(({kind}) => kind !== 'failed' && kind !== 'rolled-back')) {
		return `一部のアカウントが失敗しました。${resumes}`;
	}

	const among = (...kinds: ReadonlyArray<ClusterOutcome['kind']>) =>
		clusterCount(clusters.filter(({kind}) => kinds.includes(kind)));
	const [broken, open, held] = [among('failed', 'rolled-back'), among('going-on'), among('not-started')];
	const said = [
		...(broken === 0 ? [] : [`失敗${broken}個`]),
		...(open === 0 ? [] : [`継続中${open}個`]),
		...(held === 0 ? [] : [`未開始${held}個`]),
	];
	return said.length === 0
		? `一部が失敗しました。${resumes}`
		: `${plural(clusterCount(clusters), 'クラスター', '個')}のうち、${listed(said)}。` +
				'同じコマンドをもう一度実行すると、これらの続きを行います。';
}

/** What a stop means for the account. */
function after(changed: Changed): string {
	if (changed === false) {
		return '何も変更していません。';
	}

	return changed === 'perhaps'
		? '行われた可能性のある変更があります。同じコマンドをもう一度実行すると、現状を確認して続きから行います。'
		: `一部の変更は行われました。${resumes}`;
}

/** Nothing failed but looking. */
const unseen = `ロールアウトの状況を確認できませんでした。このツールが終了しても ECS が続けます。${watches}`;

/** Where something is left alone, the rest may be as planned, or may be nothing. */
function nothingToDo({clusters}: Outcome): string {
	return clusters.some(one => isLeft(one))
		? '変更しないもの以外に、行うことはありません。'
		: '変更はありません。すべてプランどおりです。';
}

function isLeft({kind}: ClusterOutcome): boolean {
	return kind === 'left-alone';
}

function wired({changes, service}: Extract<Outcome, {readonly kind: 'wired'}>): string {
	return changes === 0
		? `${service} に不足している設定はありません。何も変更していません。`
		: '何も変更していません。このコマンドは、変更すべき内容を表示します。';
}
