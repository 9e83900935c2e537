import type {AwsProblem} from '../../../domain/account/aws-problem.ts';
import type {RegistrySilence} from '../../../domain/account/image-verdict.ts';
import {type KnownToday, type TagToday, isMoved} from '../../../domain/estate/tag-today.ts';
import {counted} from '../forms/counted.ts';
import {josa} from '../forms/particle.ts';
import {explainAws} from '../problems/aws.ts';
import {plain} from '../../letters/plain.ts';

/** What a tag means today beside what runs, all of it. */
export function tagLines(today: TagToday): readonly string[] {
	switch (today.kind) {
		case 'known': {
			return knownLines(today);
		}

		case 'absent': {
			return [
				`레지스트리에 ${today.tag} 태그가 더 이상 없습니다. 실행 중인 작업은 계속되지만 새 작업은 시작할 수 없습니다`,
			];
		}

		case 'unknown': {
			return [`확인하지 않음: ${silence(today.why, today.detail)}`];
		}

		case 'unread': {
			return [`확인하지 않음: ${reason(today.problem)}`];
		}

		case 'untagged': {
			return ['없음: 항상 같은 이미지를 가리키는 다이제스트'];
		}
	}
}

function knownLines(today: KnownToday): readonly string[] {
	const {tag, digest, version, same, others, untold, pinned} = today;
	const tasks = same + untold + others.reduce((sum, one) => sum + one.tasks, 0);
	const isNamed = version !== undefined && version !== tag;
	if (!isMoved(today) && untold === 0 && tasks > 0) {
		return [
			`현재 ${josa(tag, '이가')} 가리키는 이미지가 실행 중: ${isNamed ? `${version}(${short(digest)})` : short(digest)}`,
		];
	}

	return [
		isNamed ? `현재 ${tag}: ${version}(${short(digest)})` : `현재 ${tag}: ${short(digest)}`,
		...others.map(other => `${ofTasks(other.tasks, tasks)} 다른 이미지 실행 중(${short(other.digest)})`),
		...(untold === 0 ? [] : [`${ofTasks(untold, tasks)} 이미지를 알 수 없음`]),
		...(tasks === 0 ? ['실행 중인 작업 없음'] : []),
		...(pinned === undefined ? [] : [`작업 정의에 다른 이미지 지정(${short(pinned)})`]),
	];
}

function ofTasks(count: number, all: number): string {
	return `${counted('작업', all)} 중 ${count}개에서`;
}

/** What AWS says, with what it is about: of several registries only that tells which. */
function reason(problem: AwsProblem): string {
	const said = plain(explainAws(problem).title);
	return problem.code === 'access-denied' && problem.resource !== undefined ? `${said}(${problem.resource})` : said;
}

/** In a column, behind the version: as short as it can be said. */
export function tagInBrief(today: TagToday): string {
	switch (today.kind) {
		case 'known': {
			const {tag, version} = today;
			const named = version === undefined || version === tag ? '' : version;
			return isMoved(today) ? `, 현재 ${named === '' ? '다른 이미지' : named}` : named === '' ? '' : `(${named})`;
		}

		case 'absent': {
			return ', 태그 없음';
		}

		case 'unknown':
		case 'unread': {
			return ', 확인 안 됨';
		}

		case 'untagged': {
			return '';
		}
	}
}

/** As many digits as tell images apart for a reader; JSON has all. */
function short(digest: string): string {
	return digest.slice(0, 'sha256:'.length + 12);
}

function silence(why: RegistrySilence, detail: string): string {
	return why === 'uncached'
		? `${detail} 캐시에 아직 없습니다`
		: `${silences[why]}${detail === '' ? '' : `(${detail})`}`;
}

const silences: Readonly<Record<Exclude<RegistrySilence, 'uncached'>, string>> = {
	unreachable: '레지스트리에 연결할 수 없습니다',
	'rate-limited': '레지스트리에서 요청을 제한하고 있습니다',
	private: '레지스트리에 자격 증명이 필요하지만 이 도구에는 없습니다',
	unexpected: '레지스트리의 응답으로 알 수 없습니다',
};
