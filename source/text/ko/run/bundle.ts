import type {Bundle, BundleEntry, BundlePart, BundleState, Missing} from '../../../domain/ending/bundle/bundle.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {BundleWords, Labelled} from '../../words.ts';
import {part} from '../../part.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';

const parts: Readonly<Record<BundlePart | 'clusters', string>> = {
	about: '버전, 명령, 시간',
	account: '로그인한 사용자, 실행 역할, 키 이름',
	checks: 'doctor의 결과',
	plan: '지금 install을 실행할 경우의 계획',
	cluster: '인스턴스와 EC2의 정보',
	definitions: '작업 정의, 마스킹됨',
	services: '서비스와 이벤트',
	daemons: '관리형 인스턴스의 데몬',
	tasks: '실행 중인 작업',
	'stopped-tasks': '중지된 Agent 작업과 이유',
	missing: '읽지 못한 항목과 이유',
	run: '현재까지의 실행',
	journal: '이 계정의 이전 실행 저널',
	clusters: '클러스터',
};

/** What a file for support holds, or would, and what becomes of it. */
export function bundle({file, entries, missing}: Bundle, state: BundleState): BundleWords {
	if (state === 'written') {
		return {
			title: [part.strong(file), ' 저장 완료'],
			rows: [],
			lines: [['본인만 읽을 수 있으며 어디에도 보내지 않았습니다. 먼저 내용을 확인한 후 지원팀에 전달하세요.']],
		};
	}

	return {
		title: [part.strong(file), state === 'listed' ? '에 저장할 내용' : '에 저장될 내용'],
		rows: rows(entries),
		lines: [
			...without(missing),
			[
				'키와 암호, 그리고 애플리케이션의 모든 변수, 레이블, 명령의 값은 마스킹합니다.',
				...(state === 'would-be' ? [' 시험 실행(dry run)이므로 저장하지 않았습니다.'] : []),
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
		const count = alike.length > 1 ? `, ${counted('파일', alike.length)}` : '';
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
		...(cluster === '' ? [] : [part.value(cluster), '에서 ']),
		'빠진 항목: ',
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
