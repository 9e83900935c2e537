import type {ClusterOutcome} from '../../../domain/ending/outcome.ts';
import {leftAlone} from '../changes/left-alone.ts';
import {among} from '../forms/among.ts';
import {plural} from '../forms/plural.ts';

/** What was to be taken out; the rest was to go back to how it was. */
const removal: Readonly<Partial<Record<ClusterOutcome['kind'], string>>> = {
	removed: 'Datadog Agent を削除しました',
	failed: 'Datadog Agent を削除できませんでした',
	'rolled-back': '以前の Agent が実行されないため、新しい Agent に戻しました',
	'going-on': '以前の Agent を起動中です',
	'not-started': 'Datadog Agent は削除していません',
};

/** How one cluster ended, in a phrase. Where its service was named before, `subject` is a word for it. */
export function clusterOutcome(of: ClusterOutcome, subject = of.service ?? 'サービス'): string {
	const {kind, running, eligible, why, unseen, back, versions} = of;
	const instances = plural(eligible, 'インスタンス', '台');
	if (of.isUnwatched === true) {
		return kind === 'unchanged'
			? `変更なし。${instances}で Datadog Agent が実行中かどうかは確認していません`
			: `ECS が${instances}に${agent(of)}を配置中です`;
	}

	const where = `インスタンス${among(running, eligible, '台')}で`;
	if (of.isRemoval === true) {
		return removal[kind] ?? `以前の Agent が${where}再び実行中です`;
	}

	const phrases: Readonly<Record<ClusterOutcome['kind'], string>> = {
		installed: `Datadog Agent が${where}実行中です`,
		updated: `${news(back)} (${to(versions)}${where}実行中)`,
		unchanged:
			back === undefined
				? `変更なし。Datadog Agent が${where}実行中です`
				: `変更なし。${back} に戻り、${where}実行中です`,
		removed: 'Datadog Agent を削除しました',
		failed:
			back === undefined
				? `失敗しました。新しい Agent は${where}実行中です`
				: `失敗しました。${back} が${where}実行中です`,
		'rolled-back': `以前の状態にロールバックしました${versions ? ` (${versions.from})` : ''}`,
		'going-on':
			unseen === undefined
				? `継続中です。Agent は現在、${where}実行中です`
				: `その後の状況を確認できませんでした${unseen.wasSeen ? `。最後の確認では Agent は${where}実行中でした` : ''}`,
		// A recording of an earlier version has no reason in it.
		'left-alone': why === undefined ? '変更していません' : leftAlone({...of, why}, subject),
		'not-started': '開始していません',
	};
	return phrases[kind];
}

function news(back: string | undefined): string {
	return back === undefined ? 'Datadog Agent を更新しました' : `${back} に戻しました`;
}

function to(versions: ClusterOutcome['versions']): string {
	return versions ? `${versions.from} から ${versions.to} へ、` : '';
}

function agent({kind, back}: ClusterOutcome): string {
	return back === undefined ? `${kind === 'updated' ? '更新した ' : ' '}Datadog Agent ` : ` ${back} `;
}
