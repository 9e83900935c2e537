import {keeperOf} from '../../../domain/account/owner.ts';
import type {Existing, Format} from '../../../domain/choices/choices.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OptionWords} from '../../words.ts';
import {appUrl, siteName} from '../../../domain/account/site.ts';
import {part} from '../../part.ts';
import {credentials} from '../account/credentials.ts';
import {formatNames} from '../code/format-names.ts';
import {featureOption} from '../features/feature-option.ts';
import {keySource} from '../account/key-source.ts';
import {owner, putsBack} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import type {AgentSign} from '../../../domain/agent/agent-signs.ts';
import {counted} from '../forms/counted.ts';
import {listed} from '../forms/listed.ts';
import {serviceOption} from '../wiring/service-option.ts';
import {releaseOption} from './release-option.ts';
import {clusterOption} from './cluster-option.ts';

// "Adopt", because the service stays, with its name and what people added, and only changes hands.
const existing: Readonly<Record<Existing, {readonly label: string; readonly does: string}>> = {
	leave: {label: '그대로 두기', does: '이 Agent가 실행되는 곳은 아무것도 변경하지 않습니다.'},
	adopt: {
		label: '인계하기',
		does: '서비스와 사용자가 추가한 설정을 모두 유지하고, 나머지를 여기서 답한 내용에 맞춥니다.',
	},
	replace: {
		label: '교체하기',
		does: '기존 서비스를 제거하고 이 도구의 서비스를 만듭니다. 그 사이에는 Agent가 없습니다.',
	},
};

/** What each of them comes as. */
const formats: Readonly<Record<Format, string>> = {
	cloudformation: '리전별 템플릿, YAML',
	terraform: '모듈, HCL',
	cdk: '구성(construct), TypeScript',
	'aws-cli': '요청과 이를 보내는 스크립트',
	json: 'API 형식 그대로의 리소스',
};

/** Why a cluster goes first. */
const firstBecause = {smallest: '가장 작음', begun: '이전 실행에서 시작됨'} as const;

/** A row of a list. */
export function option(subject: Subject): OptionWords {
	switch (subject.kind) {
		case 'credentials': {
			const {label, kind} = credentials(subject.source);
			const region = subject.source.kind === 'profile' ? subject.source.region : undefined;
			return {label, aside: [kind, ...(region === undefined ? [] : [region])], detail: []};
		}

		case 'region': {
			return simple(subject.region);
		}

		case 'cluster': {
			return clusterOption(subject.facts);
		}

		case 'all': {
			const {count, hasAgent, isSoFar} = subject;
			return {
				...simple(
					`Agent${hasAgent === true ? '가 있는' : '를 실행할 수 있는'} 모든 클러스터(${isSoFar ? '현재까지 ' : ''}${count})`,
				),
				detail: isSoFar ? [['모두 조회한 후에 대상이 정해집니다.']] : [],
			};
		}

		case 'canary': {
			const {cluster, region, instances, firstAs, account} = subject;
			const size = counted('인스턴스', instances);
			const why = firstAs === undefined ? '' : `, ${firstBecause[firstAs]}`;
			return {label: cluster, aside: [account ?? '', `${size}${why}`, region].filter(Boolean), detail: []};
		}

		case 'no-canary': {
			return {...simple('없음'), aside: [`${subject.clusters}개 모두 동시에`]};
		}

		case 'site': {
			// The app's address and the name of the pages are what people know their site by.
			return {label: subject.site, aside: [siteName(subject.site), appUrl(subject.site)], detail: []};
		}

		case 'key-source': {
			return keySource(subject.source);
		}

		case 'platform': {
			return {
				label:
					subject.platform === 'linux' ? 'Amazon Linux 2 이상 또는 기타 Linux' : platform[subject.platform],
				aside: [counted('인스턴스', subject.instances)],
				detail: [],
			};
		}

		case 'existing': {
			return existingOption(subject);
		}

		case 'service': {
			return serviceOption(subject.workload);
		}

		case 'release': {
			return releaseOption(subject);
		}

		case 'format': {
			return {...simple(formatNames[subject.format]), aside: [formats[subject.format]]};
		}

		case 'container': {
			return {...simple(subject.name), aside: subject.image === undefined ? [] : [subject.image]};
		}

		case 'feature': {
			return featureOption(subject);
		}
	}
}

type ExistingSubject = Extract<Subject, {readonly kind: 'existing'}>;

function existingOption(subject: ExistingSubject): OptionWords {
	const {label, does} = existing[subject.existing];
	const keeper = subject.owner && keeperOf(subject.owner);
	// Whoever keeps it undoes what is changed.
	const undone =
		keeper === undefined || subject.existing === 'leave' ? [] : [[`${putsBack(keeper)}.`] satisfies Line];
	const cannot = subject.schedulingStrategy === 'REPLICA' && subject.existing === 'adopt' ? replica : undefined;
	const whose = subject.owner === undefined ? '' : `, ${owner(subject.owner)}`;
	const {others = []} = subject;
	const rest: readonly Line[] =
		others.length === 0 ? [] : [[part.value(listed(others, 3)), '에도 같은 답변이 적용됩니다.']];
	return {
		label,
		aside: [],
		// What it does first: whose Agent it is stands there for every row.
		detail: [[cannot ?? does], [part.strong(subject.agent), `${standing(subject)}${whose}.`], ...undone, ...rest],
		...(cannot !== undefined && {cannot}),
	};
}

const replica = 'REPLICA 서비스는 DAEMON 서비스로 바꿀 수 없습니다.';

function standing({doubt, schedulingStrategy}: ExistingSubject): string {
	switch (doubt?.kind) {
		case 'perhaps': {
			const told = listed(doubt.signs.flatMap(sign => signs[sign] ?? []));
			return told === '' ? ', Agent일 수 있음' : `, Agent일 수 있음(근거: ${told})`;
		}

		case 'several': {
			return `, 작업 하나에 Agent 여러 개: ${listed(doubt.containers, 3)}`;
		}

		case undefined: {
			return schedulingStrategy === undefined ? '' : ', REPLICA 서비스';
		}
	}
}

/** What speaks for it, and not what speaks against. */
const signs: Readonly<Partial<Record<AgentSign, string>>> = {
	image: '이미지',
	name: '이름',
	key: 'API 키',
	ports: '포트',
	variables: '설정',
	mounts: '마운트',
};

function simple(label: string): OptionWords {
	return {label, aside: [], detail: []};
}
