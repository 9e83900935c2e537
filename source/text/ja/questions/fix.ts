import {featureIds} from '../../../domain/choices/feature-id.ts';
import {argumentsOf, type Changes} from '../../../domain/choices/answers.ts';
import type {FlagName} from '../../../domain/choices/flags.ts';
import {featureWords} from '../features/feature-words.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';

/** A change of the answers that would help, as something to do. */
export function fix({features, cpu, memory, cluster, ...others}: Changes): string {
	const size = [
		...(cpu === undefined ? [] : [`${String(cpu)} CPU ユニット`]),
		...(memory === undefined ? [] : [`${String(memory)} MiB`]),
	].join('と ');
	const rest = Object.entries(others).flatMap(([name, value]) =>
		value === undefined
			? []
			: (single[name as FlagName]?.(String(value)) ?? argumentsOf({[name]: value}).join(' ')),
	);
	return listed([
		...(typeof features === 'string' ? [featureChange(features.split(','))] : []),
		...(size === '' ? [] : [`Agent に ${size} を割り当てる`]),
		...rest,
		...(typeof cluster === 'object' ? [`${spaced(listed(cluster))}だけで始める`] : []),
	]);
}

const single: Readonly<Partial<Record<FlagName, (value: string) => string>>> = {
	site: value => `サイト ${value} を使う`,
	'agent-version': value => `イメージのバージョン ${value} を使う`,
	'agent-image': value => `イメージ ${value} を使う`,
	'service-name': value => `サービス名を ${value} にする`,
	'store-key': () => 'キーを Secrets Manager に保存する',
	'execution-role': value => `ロール ${value} を使う`,
	'network-mode': value => `ネットワークモードを ${value} にする`,
	'hostname-file': value => `ホスト名を ${value} から取得する`,
	'drain-percent': value => `一度にドレインするインスタンスを ${value} % にする`,
};

function featureChange(words: readonly string[]): string {
	const left = words.filter(word => word.startsWith('-')).map(word => title(word.slice(1)));
	const added = words.filter(word => word.startsWith('+')).map(word => title(word.slice(1)));
	if (added.length === 0) {
		return `${listed(left)}を外す`;
	}

	return left.length === 0 ? `${listed(added)}を追加する` : `${listed(left)}の代わりに${listed(added)}を使う`;
}

/** Quoted: a title may hold a comma's place in a list, or end in parentheses. */
function title(id: string): string {
	const known = featureIds.find(one => one === id);
	return `「${known === undefined ? id : featureWords[known].title}」`;
}
