import type {DiffLine, DiffNoun} from '../../../domain/plan/diff/diff-line.ts';
import {type Reason, type SizeAsk} from '../../../domain/agent/reason.ts';
import type {DiffWords} from '../../words.ts';
import {featureWords} from '../features/feature-words.ts';
import {counted} from '../forms/counted.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {josa} from '../forms/particle.ts';
import {knownAfter} from './known-after.ts';

// As the task definition's JSON has them where people know them from there, else in plain words.
const nouns: Readonly<Record<DiffNoun, string>> = {
	service: '서비스',
	family: '패밀리',
	container: '컨테이너',
	image: '이미지',
	cpu: 'cpu',
	memory: 'memory',
	size: '크기',
	essential: 'essential',
	env: '환경 변수',
	secret: '보안 암호',
	port: '포트',
	volume: '볼륨',
	mount: '마운트',
	label: '레이블',
	capability: 'capability',
	privileged: 'privileged',
	network: '네트워크 모드',
	pid: 'PID 모드',
	ipc: 'IPC 모드',
	role: '역할',
	health: '상태 확인',
	compatibility: '시작 유형',
	constraint: '배치',
	launch: '시작 유형',
	scheduling: '스케줄링',
	definition: '작업 정의',
	deployment: '배포',
	tag: '태그',
	policy: '정책',
	trust: '신뢰 정책',
	boundary: '권한 경계',
	statement: '정책 문',
	log: '로그 드라이버',
	value: '값',
	setting: '설정',
	field: '필드',
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
			return mount === undefined ? value : `${mount.path}, ${mount.mode === 'ro' ? '읽기 전용' : '읽기/쓰기'}`;
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
		return ', 호스트 포트 ';
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
			return `${featureWords[of.feature].title}에 필요${of.parts ? `, ${sum(of.parts)}` : ''}`;
		}

		case 'setting': {
			return `옵션 ${of.flag}`;
		}

		case 'platform': {
			return '이 인스턴스에 필요';
		}

		case 'base': {
			// Every Agent needs it; a reason on each such line would hide the other reasons.
			return undefined;
		}

		case 'sends': {
			return `${featureWords[of.feature].title}용`;
		}

		case 'tagging': {
			return 'Datadog에서 데이터를 구분';
		}

		case 'key-changed': {
			return of.at === undefined
				? 'Agent가 시작할 때 키를 읽음'
				: `키가 ${instant(of.at)}에 바뀌었으며, 그 전부터 실행 중인 Agent는 이전 키를 사용`;
		}

		case 'newest-known': {
			return `알려진 최신 Agent, ${of.released} 출시`;
		}

		case 'newer-release': {
			return `${of.released}에 Agent ${josa(of.version, '이가')} 출시되기 전에 배포되었으며, 지금은 태그가 이 버전을 가리킴`;
		}

		case 'no-longer': {
			return '더 이상 요청하지 않음';
		}

		case 'unused': {
			return `다른 곳에서 사용하지 않음: ${counted('리전', of.regions)}에서 사용 중인 다른 ${counted('작업 정의', of.looked)} 확인`;
		}

		case 'yours': {
			return '이 도구에서 만든 것이 아니어서 유지';
		}
	}
}

/** How a size came to be: the most that any part asks for, because they don't add up. */
function sum(parts: readonly SizeAsk[]): string {
	return `최댓값: ${listed(
		parts.map(({what, amount}) => `${what === 'base' ? 'Agent' : featureWords[what].title} ${amount}`),
		20,
	)}`;
}
