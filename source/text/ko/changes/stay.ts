import type {Line} from '../../../domain/kit/message.ts';
import type {NotSeen, Stay, Using} from '../../../domain/plan/removal/stay.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {inSeveralRegions} from '../../tables/several-regions.ts';

const nouns: Readonly<Record<Exclude<Stay['kind'], 'things'>, string>> = {
	secret: '보안 암호',
	parameter: '파라미터',
	role: '역할',
	definition: '작업 정의',
	service: '데몬 서비스',
	daemon: '데몬',
};

/** What a removal leaves where it is, and why. */
export function stay(of: Stay): Line {
	return together([of]);
}

/** The same of several; those with the same reason in one line. */
export function stays(all: readonly Stay[]): readonly Line[] {
	const byReason = Map.groupBy(all, ({kind, region, why}) => JSON.stringify([kind === 'things' && region, why]));
	return [...byReason.values()].map(same => together(same, all));
}

/** Of a name that stands in several regions among `all` with the region. */
function together(same: readonly Stay[], all: readonly Stay[] = same): Line {
	const isElsewhereToo = inSeveralRegions(all);
	const [first] = same;
	if (!first || first.kind === 'things') {
		const unseen = first?.why.kind === 'unread' ? first.why.unseen : [];
		return [part.value(first?.name ?? ''), `에서 남은 것을 찾아보지 못했습니다: ${because(unseen)}`];
	}

	const names = same.flatMap((one, index): Line => {
		const {kind, name, region} = one;
		const where = isElsewhereToo(one) ? [`(${region})`] : [];
		const noun = kind === 'things' ? '' : `${nouns[kind]} `;
		const before = index === 0 ? '' : index === same.length - 1 ? ' 및 ' : ', ';
		return [`${before}${noun}`, part.value(name), ...where];
	});
	return [...names, `: ${reason(first.why)}`];
}

function reason(why: Stay['why']): string {
	switch (why.kind) {
		case 'used': {
			return `${users(why.by)}에서 사용하므로 그대로 둡니다`;
		}

		case 'uncounted': {
			return `사용하는 곳을 모두 확인하지 못하여 그대로 둡니다(${because(why.unseen)})`;
		}

		case 'unread': {
			return `확인하지 못하여 그대로 둡니다(${because(why.unseen)})`;
		}

		case 'not-ours': {
			return '이 도구에서 만든 것이 아니므로 그대로 둡니다';
		}

		case 'scheduled': {
			return `${instant(why.until)}까지 복원할 수 있습니다`;
		}

		case 'no-way-back': {
			return '이전 개정이 없어 현재 상태로 둡니다';
		}

		case 'tagged-tasks': {
			return '이전 개정으로 돌아갔으며, ECS가 작업을 교체할 때까지 작업에 이 도구의 태그가 남습니다';
		}
	}
}

const kinds: Readonly<Record<Using['kind'], string>> = {service: '서비스', daemon: '데몬', family: '패밀리'};

/** Who uses it, the first three by name. */
export function users(by: readonly Using[]): string {
	return listed(
		by.map(({kind, name, cluster}) => (cluster === undefined ? `${kinds[kind]} ${name}` : `${cluster}의 ${name}`)),
		3,
	);
}

const causes: Readonly<Record<NotSeen['code'], string>> = {
	'access-denied': '권한 없음',
	throttled: '요청 제한',
	unreachable: '응답 없음',
	'not-aws': 'AWS의 응답이 아님',
	'aws-refused': '거부됨',
	'aws-failed': '실패',
};

/** Why somebody may be who wasn't seen: `ap-northeast-2의 ecs:ListServices: 권한 없음`. */
export function because(unseen: readonly NotSeen[]): string {
	return listed(
		[
			...new Set(
				unseen.map(
					({region, operation, code}) =>
						`${region === 'all' ? '' : `${region}의 `}${operation}: ${causes[code]}`,
				),
			),
		],
		2,
	);
}
