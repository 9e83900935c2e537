import type {AgentEstate, Drift, KeptKey} from '../../../domain/estate/estate.ts';
import {isMoved, type TagToday} from '../../../domain/estate/tag-today.ts';
import {secondsOf} from '../../../domain/kit/instant.ts';
import type {DiffLine} from '../../../domain/plan/diff/diff-line.ts';
import type {Labelled} from '../../words.ts';
import {instance} from '../account/instance.ts';
import {owner} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import {cause} from '../causes/cause.ts';
import {diff} from '../changes/diff.ts';
import {age} from '../forms/age.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {tagInBrief, tagLines} from './tag-today.ts';

/** Instances that are named one by one; more of them are counted. */
const most = 8;

const kinds: Readonly<Record<AgentEstate['kind'], string>> = {daemon: 'デーモン', service: 'サービス'};

/** All of one Agent, a label a part; what it has nothing of is left out. */
export function agentDetails(agent: AgentEstate, at: string): readonly Labelled[] {
	const {image, newer, definition, platforms, gaps, causes, drift = [], doubt} = agent;
	const hosts = platforms.length === 0 ? '' : `、${listed(platforms.map(each => platform[each]))}`;
	const since = agent.since === undefined ? undefined : (secondsOf(at) ?? 0) - (secondsOf(agent.since) ?? 0);
	const named = new Set(gaps.flatMap(gap => (gap.cause ? [gap.cause.kind] : [])));
	const parts: ReadonlyArray<readonly [label: string, values: readonly string[]]> = [
		['実行内容', [image, `${definition} (${kinds[agent.kind]}${hosts})`]],
		['タグ', agent.today ? [...tagLines(agent.today), ...wayTo(agent.today, agent.owner)] : []],
		[
			'最新',
			newer === undefined
				? []
				: [`Agent ${newer.version} (${newer.released} リリース、このバージョンが知る範囲)`],
		],
		[
			'開始',
			agent.since === undefined || since === undefined ? [] : [`${instant(agent.since)} (${age(since)}経過)`],
		],
		['所有者', [agent.isAdopted ? 'このツールが引き継ぎ' : owner(agent.owner)]],
		['キー', [keyWords(agent.key)]],
		[
			'未実行',
			[
				...gaps.slice(0, most).map(gap => `${gap.instance}  ${instance(gap)}`),
				...(gaps.length > most ? [`ほか${gaps.length - most}台`] : []),
			],
		],
		['原因', causes.filter(({kind}) => !named.has(kind)).map(each => cause(each))],
		['手動変更', drift.filter(({isKept}) => isKept).map(({line}) => changed(reversed(line)))],
		['復元予定', putBack(drift)],
		['注意', doubt === undefined ? [] : [doubts[doubt.kind]]],
	];
	return parts.flatMap(([label, values]) => (values.length === 0 ? [] : [{label, values}]));
}

/** How ours come to run what their tag means; what is pinned stays until a version is named. */
function wayTo(today: TagToday, {kind}: AgentEstate['owner']): readonly string[] {
	return kind === 'us' && today.kind === 'known' && isMoved(today) && today.pinned === undefined
		? ['それを実行するには: npx dd-ecs-setup upgrade --pin']
		: [];
}

const doubts: Readonly<Record<NonNullable<AgentEstate['doubt']>['kind'], string>> = {
	perhaps: 'Agent の特徴がありますが、イメージと名前からは判断できません',
	several: 'タスクの複数のコンテナが Agent です',
};

/** What the next install changes by itself. */
function putBack(drift: readonly Drift[]): readonly string[] {
	const lines = drift.filter(({isKept}) => !isKept);
	return lines.length === 0 ? [] : [...lines.map(({line}) => changed(line)), '次回の install で元に戻ります'];
}

function changed(line: DiffLine): string {
	const {noun, text} = diff(line);
	return `${line.mark} ${noun} ${text}`;
}

/** From what was written to what is there. */
function reversed({before, after, mark, ...line}: DiffLine): DiffLine {
	return {
		...line,
		mark: mark === '+' ? '-' : mark === '-' ? '+' : mark,
		...(after !== undefined && {before: after}),
		...(before !== undefined && {after: before}),
	};
}

/** Where the key is. */
function keyWords(key: KeptKey): string {
	switch (key.kind) {
		case 'secret':
		case 'parameter': {
			return `${key.kind === 'secret' ? 'シークレット' : 'パラメータ'} ${key.name}`;
		}

		case 'plain': {
			return 'タスク定義に平文で記載';
		}

		case 'file': {
			return 'ECS が読み込むファイル内';
		}

		case 'none': {
			return 'キーなし';
		}

		case 'unknown': {
			return '読み取り不可';
		}
	}
}

/** In a column: who takes care of it. */
export function ownerWords({owner: of, isAdopted}: AgentEstate): string {
	return isAdopted
		? '引き継ぎ'
		: of.kind === 'us'
			? 'このツール'
			: of.kind === 'unknown'
				? '不明'
				: owner(of).replace(' が管理', '');
}

/** The version where the tag says one, else the tag; and where somebody asked, what that means today. */
export function versionOf({version, tag, today}: AgentEstate): string {
	const said = today ? tagInBrief(today) : '';
	const named = version ?? (tag.startsWith('sha256:') ? tag.slice('sha256:'.length, 'sha256:'.length + 12) : tag);
	return `${named}${said}`;
}
