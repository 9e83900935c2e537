import type {Bundle, BundleEntry, BundlePart, BundleState, Missing} from '../../../domain/ending/bundle/bundle.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {BundleWords, Labelled} from '../../words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

const parts: Readonly<Record<BundlePart | 'clusters', string>> = {
	about: 'バージョン、コマンド、時刻',
	account: 'サインインしたユーザー、実行ロール、キーの名前',
	checks: 'doctor の結果',
	plan: '今 install を実行した場合のプラン',
	cluster: 'インスタンスと、その EC2 の情報',
	definitions: 'タスク定義 (マスク済み)',
	services: 'サービスとそのイベント',
	daemons: 'マネージドインスタンスのデーモン',
	tasks: '実行中のタスク',
	'stopped-tasks': '停止した Agent のタスクとその理由',
	missing: '読み取れなかったものとその理由',
	run: '今回の実行のここまでの記録',
	journal: 'このアカウントでの以前の実行のジャーナル',
	clusters: 'クラスター',
};

/** What a file for support holds, or would, and what becomes of it. */
export function bundle({file, entries, missing}: Bundle, state: BundleState): BundleWords {
	if (state === 'written') {
		return {
			title: [part.strong(file), ' を書き出しました'],
			rows: [],
			lines: [
				[
					'読み取れるのはあなただけで、どこにも送信していません。内容を確認してから、サポートに' +
						'渡してください。',
				],
			],
		};
	}

	return {
		title: [part.strong(file), state === 'listed' ? ' に含まれるもの' : ' に含まれる予定のもの'],
		rows: rows(entries),
		lines: [
			...without(missing),
			[
				'キーとパスワードはマスクされます。アプリケーションの環境変数、ラベル、コマンドの値もすべて' +
					'マスクされます。',
				...(state === 'would-be' ? ['ドライランのため、何も書き出していません。'] : []),
			],
		],
	};
}

/** A row for each kind of file: the names end alike in each cluster's folder. */
function rows(entries: readonly BundleEntry[]): readonly Labelled[] {
	const kinds = [...new Set(entries.map(entry => entry.part))];
	return kinds.map(kind => {
		const alike = entries.filter(entry => entry.part === kind);
		const [first] = alike;
		const bytes = alike.reduce((sum, entry) => sum + entry.bytes, 0);
		const name =
			first?.name.includes('/') === true ? `*/${first.name.split('/').at(-1) ?? ''}` : (first?.name ?? '');
		const label = kind === 'journal' ? 'journals/*' : name;
		const count = alike.length > 1 ? `、${plural(alike.length, 'ファイル', '個')}` : '';
		return {label, values: [`${size(bytes).padStart(6)}  ${parts[kind]}${count}`]};
	});
}

/** Each cluster once, with what could not be asked. */
function without(missing: readonly Missing[]): readonly Line[] {
	const whys = new Map<string, Set<string>>();
	for (const {what, cluster = '', operation, code} of missing) {
		const why = operation === undefined ? `${parts[what]} (${code})` : `${operation} (${code})`;
		whys.set(cluster, (whys.get(cluster) ?? new Set()).add(why));
	}

	return [...whys].map(([cluster, reasons]): Line => [
		...(cluster === '' ? [] : [part.value(cluster), ' で']),
		'取得できなかったもの: ',
		part.value(listed([...reasons], 6)),
	]);
}

/** `340 B`, `12 kB`, `1.4 MB`. */
function size(bytes: number): string {
	if (bytes < 1000) {
		return `${bytes} B`;
	}

	return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
