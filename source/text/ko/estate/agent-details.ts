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

/** All of one Agent, a label a part; what it has nothing of is left out. */
export function agentDetails(agent: AgentEstate, at: string): readonly Labelled[] {
	const {image, newer, definition, platforms, gaps, causes, drift = [], doubt} = agent;
	const hosts = platforms.length === 0 ? '' : `(${listed(platforms.map(each => platform[each]))})`;
	const since = agent.since === undefined ? undefined : (secondsOf(at) ?? 0) - (secondsOf(agent.since) ?? 0);
	const named = new Set(gaps.flatMap(gap => (gap.cause ? [gap.cause.kind] : [])));
	const parts: ReadonlyArray<readonly [label: string, values: readonly string[]]> = [
		['실행', [image, `${definition}, ${kinds[agent.kind]}${hosts}`]],
		['태그', agent.today ? [...tagLines(agent.today), ...wayTo(agent.today, agent.owner)] : []],
		['최신', newer === undefined ? [] : [`Agent ${newer.version}, ${newer.released} 릴리스(이 버전이 아는 범위)`]],
		['시작', agent.since === undefined || since === undefined ? [] : [`${instant(agent.since)}, ${age(since)} 전`]],
		['소유자', [agent.isAdopted ? '이 도구로 인계됨' : owner(agent.owner)]],
		['키', [keyWords(agent.key)]],
		[
			'누락',
			[
				...gaps.slice(0, most).map(gap => `${gap.instance}  ${instance(gap)}`),
				...(gaps.length > most ? [`외 ${gaps.length - most}개`] : []),
			],
		],
		['원인', causes.filter(({kind}) => !named.has(kind)).map(each => cause(each))],
		['수동 변경', drift.filter(({isKept}) => isKept).map(({line}) => changed(reversed(line)))],
		['되돌릴 변경', putBack(drift)],
		['확인 필요', doubt === undefined ? [] : [doubts[doubt.kind]]],
	];
	return parts.flatMap(([label, values]) => (values.length === 0 ? [] : [{label, values}]));
}

/** How ours come to run what their tag means; what is pinned stays until a version is named. */
function wayTo(today: TagToday, {kind}: AgentEstate['owner']): readonly string[] {
	return kind === 'us' && today.kind === 'known' && isMoved(today) && today.pinned === undefined
		? ['이 이미지를 실행하려면: npx dd-ecs-setup upgrade --pin']
		: [];
}

const kinds: Readonly<Record<AgentEstate['kind'], string>> = {daemon: '데몬', service: '서비스'};

const doubts: Readonly<Record<NonNullable<AgentEstate['doubt']>['kind'], string>> = {
	perhaps: 'Agent로 보이는 특징이 있지만 이미지와 이름으로는 확인할 수 없습니다',
	several: '작업의 컨테이너 여러 개가 Agent입니다',
};

/** What the next install changes by itself. */
function putBack(drift: readonly Drift[]): readonly string[] {
	const lines = drift.filter(({isKept}) => !isKept);
	return lines.length === 0 ? [] : [...lines.map(({line}) => changed(line)), '다음 install에서'];
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
			return `${key.kind === 'secret' ? '보안 암호' : '파라미터'} ${key.name}`;
		}

		case 'plain': {
			return '작업 정의에 일반 텍스트로 저장됨';
		}

		case 'file': {
			return 'ECS가 읽는 파일';
		}

		case 'none': {
			return '키 없음';
		}

		case 'unknown': {
			return '읽을 수 없음';
		}
	}
}

/** In a column: who takes care of it. */
export function ownerWords({owner: of, isAdopted}: AgentEstate): string {
	return isAdopted
		? '인계됨'
		: of.kind === 'us'
			? '이 도구'
			: of.kind === 'unknown'
				? '알 수 없음'
				: owner(of).replace(/에서 관리(?=,|$)/v, '');
}

/** The version where the tag says one, else the tag; and where somebody asked, what that means today. */
export function versionOf({version, tag, today}: AgentEstate): string {
	const said = today ? tagInBrief(today) : '';
	const named = version ?? (tag.startsWith('sha256:') ? tag.slice('sha256:'.length, 'sha256:'.length + 12) : tag);
	return `${named}${said}`;
}
