import type {DiffLine, DiffNoun} from '../../../domain/plan/diff/diff-line.ts';
import {type Reason, type SizeAsk} from '../../../domain/agent/reason.ts';
import type {DiffWords} from '../../words.ts';
import {featureWords} from '../features/feature-words.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {knownAfter} from './known-after.ts';

// In plain words; `essential` is known from the task definition's JSON alone.
const nouns: Readonly<Record<DiffNoun, string>> = {
	service: 'サービス',
	family: 'ファミリー',
	container: 'コンテナ',
	image: 'イメージ',
	cpu: 'CPU',
	memory: 'メモリ',
	size: 'サイズ',
	essential: 'essential',
	env: '環境変数',
	secret: 'シークレット',
	port: 'ポート',
	volume: 'ボリューム',
	mount: 'マウント',
	label: 'ラベル',
	capability: 'ケイパビリティ',
	privileged: '特権',
	network: 'ネットワークモード',
	pid: 'プロセス名前空間',
	ipc: 'IPC 名前空間',
	role: 'ロール',
	health: 'ヘルスチェック',
	compatibility: '起動タイプ',
	constraint: '配置制約',
	launch: '起動タイプ',
	scheduling: 'スケジューリング',
	definition: 'タスク定義',
	deployment: 'デプロイ',
	tag: 'タグ',
	policy: 'ポリシー',
	trust: '信頼ポリシー',
	boundary: '境界',
	statement: 'ステートメント',
	log: 'ログドライバー',
	value: '値',
	setting: '設定',
	field: 'フィールド',
};

/** Nouns whose name is a variable's, so that a value follows an equals sign. */
const assigned: ReadonlySet<DiffNoun> = new Set([
	'env',
	'label',
	'tag',
	'setting',
	'field',
	'deployment',
	'value',
	'role',
]);

/** One difference: old and new on one line. */
export function diff(line: DiffLine): DiffWords {
	const why = line.reason === undefined ? undefined : reason(line.reason);
	return {
		noun: nouns[line.noun],
		text: [line.name, values(line)].filter(text => text !== undefined && text !== '').join(''),
		...(why !== undefined && {reason: why}),
	};
}

function values({noun, mark, name, before, after}: DiffLine): string {
	if (before !== undefined && after !== undefined && before !== after) {
		// On one line: on two, what has to be compared would stand apart.
		return `${gap(name, '  ')}${readable(noun, before)} → ${readable(noun, after)}`;
	}

	const value = mark === '-' ? (before ?? after) : (after ?? before);
	// A host port that is the container's own goes without saying.
	const isSaid = value === undefined || (noun === 'port' && name?.startsWith(`${value}/`) === true);
	return isSaid ? '' : `${gap(name, between(noun))}${readable(noun, value)}`;
}

function readable(noun: DiffNoun, value: string): string {
	switch (noun) {
		// They end in their mode as Docker writes it.
		case 'mount': {
			const mount = /^(?<path>.+):(?<mode>ro|rw)$/v.exec(value)?.groups;
			return mount === undefined ? value : `${mount.path} (${mount.mode === 'ro' ? '読み取り専用' : '読み書き'})`;
		}

		// A person's own text, whatever it looks like.
		case 'env':
		case 'label':
		case 'tag': {
			return value;
		}

		// AWS names it by its ARN or by its last part, as it was asked.
		case 'definition': {
			return knownAfter(value.split('task-definition/').at(-1) ?? value);
		}

		default: {
			return knownAfter(value);
		}
	}
}

function between(noun: DiffNoun): string {
	if (noun === 'secret' || noun === 'mount') {
		// From the store or the host, into the container.
		return ' ← ';
	}

	if (noun === 'port') {
		return ' ← ホストポート ';
	}

	return assigned.has(noun) ? ' = ' : '  ';
}

function gap(name: string | undefined, text: string): string {
	return name === undefined || name === '' ? '' : text;
}

/** Why a line of a definition is there, in a phrase; nothing for what every Agent has. */
export function reason(of: Reason): string | undefined {
	switch (of.kind) {
		case 'feature': {
			return `「${featureWords[of.feature].title}」に必要${of.parts ? `、${sum(of.parts)}` : ''}`;
		}

		case 'setting': {
			return `オプション ${of.flag}`;
		}

		case 'platform': {
			return 'これらのインスタンスに必要';
		}

		case 'base': {
			// Every Agent needs it; a reason on each such line would hide the other reasons.
			return undefined;
		}

		case 'sends': {
			return `「${featureWords[of.feature].title}」用`;
		}

		case 'tagging': {
			return 'Datadog でのデータの名前';
		}

		case 'key-changed': {
			return of.at === undefined
				? 'Agent は起動時にキーを読み取る'
				: `キーの変更は ${instant(of.at)}、それ以前から実行中の Agent は以前のキーを使用中`;
		}

		case 'newest-known': {
			return `確認されている最新の Agent、${of.released} リリース`;
		}

		case 'newer-release': {
			return `${of.released} の Agent ${of.version} のリリース前にデプロイ、タグは現在このバージョンを指す`;
		}

		case 'no-longer': {
			return '指定から外れたもの';
		}

		case 'unused': {
			return `ほかに使用なし、リージョン${of.regions}個で使用中の他のタスク定義${of.looked}個を確認`;
		}

		case 'yours': {
			return 'このツール以外で追加、維持';
		}
	}
}

/** How a size came to be: the most that any part asks for, because they don't add up. */
function sum(parts: readonly SizeAsk[]): string {
	const asks = parts.map(
		({what, amount}) => `${what === 'base' ? 'Agent' : `「${featureWords[what].title}」`} ${amount}`,
	);
	return `次の最大値: ${listed(asks, 20)}`;
}
