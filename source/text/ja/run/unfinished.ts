import type {Changed, Outcome} from '../../../domain/ending/outcome.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {clusterCount, isInTheWay, leftClusters, type Unfinished} from '../../tables/unfinished.ts';

/** How a run ended that did not get everywhere, and what comes of running it again: of a demo nothing. */
export function unfinished(of: Unfinished): string {
	switch (of.kind) {
		case 'failed': {
			return failed(of);
		}

		case 'rolled-back': {
			return 'ロールアウトが失敗し、ロールバックしました。以前のものが再び実行中です。';
		}

		case 'partial': {
			return isInTheWay(of) ? '既存のものが妨げとなる箇所を除いて、完了しました。' : partly(of);
		}

		case 'going-on': {
			return of.problem.code === 'rollout-unseen' ? unseen(of) : `ロールアウトは継続中です。${goesOn(of)}`;
		}

		case 'stopped': {
			// An account that is as planned already was watched too.
			const made = of.changed === false ? '変更の必要はありませんでした。' : '変更はすべて行われました。';
			return of.isAllMade === true
				? `監視を終了しました。${made}${goesOn(of)}`
				: `停止しました。${after(of.changed, of)}`;
		}
	}
}

function failed(of: Extract<Outcome, {readonly kind: 'failed'}>): string {
	const {problem, changed} = of;
	if (problem.code === 'rollout-unseen' && changed !== false) {
		return unseen(of);
	}

	// It was watched, so that nothing of the plan was left out; and what is done is not done again.
	return problem.code === 'rollout-failed' && changed !== false && !problem.rollout.instead
		? `ロールアウトが失敗しました。変更した内容は残っています。${again(of, resumes)}`
		: `問題が発生したため停止しました。${after(changed, of)}`;
}

/** What is not done, of how many clusters. */
function partly(of: Extract<Outcome, {readonly kind: 'partial'}>): string {
	const {accounts, clusters} = of;
	if (accounts && clusters.every(({kind}) => kind !== 'failed' && kind !== 'rolled-back')) {
		return `一部のアカウントが失敗しましたが、他のアカウントは失敗していません。${again(of, resumes)}`;
	}

	const {broken, open, held} = leftClusters(clusters);
	const said = [
		...(broken === 0 ? [] : [`失敗${broken}個`]),
		...(open === 0 ? [] : [`継続中${open}個`]),
		...(held === 0 ? [] : [`未開始${held}個`]),
	];
	return said.length === 0
		? `一部が失敗しましたが、残りは失敗していません。${again(of, resumes)}`
		: `${plural(clusterCount(clusters), 'クラスター', '個')}のうち、${listed(said)}。` +
				again(of, '、これらの続きを行います');
}

/** What a stop means for the account. */
function after(changed: Changed, of: Unfinished): string {
	if (changed === false) {
		return '何も変更していません。';
	}

	return changed === 'perhaps'
		? `行われた可能性のある変更があります。${again(of, '、現状を確認して続きから行います')}`
		: `一部の変更は行われました。${again(of, resumes)}`;
}

/** Nothing failed but looking. */
function unseen(of: Unfinished): string {
	return `ロールアウトの状況を確認できませんでした。${goesOn(of)}`;
}

const resumes = '続きから行います';

/** What becomes of a rollout. */
function goesOn(of: Unfinished): string {
	return of.isDemo === true
		? ''
		: `このツールが終了しても ECS がロールアウトを続けます。${again(of, '監視できます')}`;
}

/** The next run of a demo begins with a new account. */
function again({isDemo}: Unfinished, does: string): string {
	return isDemo === true ? '' : `同じコマンドをもう一度実行すると${does}。`;
}
