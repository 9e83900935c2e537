import {keyVariableName} from '../../../domain/agent/key-variable.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import type {LeftOut} from '../../../domain/questions/decisions/where/left-out.ts';
import {formatNames} from '../code/format-names.ts';
import {listed} from '../forms/listed.ts';
import {arnNames} from '../../tables/arn-names.ts';

type AnswerWords = {readonly label: string; readonly values?: Readonly<Record<string, string>>};

const yes = {true: '예'};

/** Parts of an answer that are named, on two lines of 80 cells: the review names what each asks for. */
const most = 8;

// Words for values that are ids of ours; a region or a site is its own name.
const answers: Readonly<Record<string, AnswerWords | undefined>> = {
	credentials: {label: '자격 증명'},
	mfaCode: {label: 'MFA 코드'},
	regions: {label: '리전'},
	clusters: {label: '클러스터'},
	linux: {label: 'Linux', values: {linux: 'Amazon Linux 2 이상 또는 기타 Linux', 'amazon-linux-1': 'Amazon Linux 1'}},
	existing: {label: '기존 Agent', values: {leave: '그대로 둠', adopt: '인계', replace: '교체'}},
	service: {label: '서비스'},
	containers: {label: '컨테이너'},
	agentContainer: {label: 'Agent 컨테이너'},
	takeAgent: {label: 'Agent일 수 있는 항목', values: yes},
	site: {label: '사이트'},
	keySource: {
		label: 'API 키 위치',
		values: {
			'secret-arn': '보안 암호',
			'parameter-name': '파라미터',
			paste: '붙여넣기',
			offered: '데모',
			environment: keyVariableName,
			kept: '현재 위치',
		},
	},
	key: {label: 'API 키', values: {later: '나중에 입력'}},
	features: {label: '기능'},
	settings: {label: '설정', values: {defaults: '기본값'}},
	release: {label: '버전', values: {usual: '알려진 최신 버전', other: '다른 버전'}},
	releaseTag: {label: '이미지 태그'},
	canary: {label: '먼저 배포', values: {smallest: '가장 작은 클러스터', none: '없음, 모두 동시에'}},
	plainKey: {label: '일반 텍스트 키', values: yes},
	replaceInstances: {label: '인스턴스 교체', values: yes},
	bundle: {label: '지원용 파일', values: yes},
	format: {label: '코드 형식', values: formatNames},
	approval: {label: '계획'},
	looking: {label: '다시 조회'},
	applicationKey: {label: '애플리케이션 키', values: {none: '없음'}},
	confirmation: {label: '제거'},
} satisfies Readonly<Record<ChoiceId, AnswerWords>>;

/** Whatever plan it was. */
const given: Readonly<Record<string, string>> = {approval: '승인', confirmation: '확인'};

/** `사이트: datadoghq.eu`; the label alone where an answer was taken back. */
export function answer(question: string, value: string, leftOut: readonly LeftOut[] = []): string {
	const {label, values} = answers[question] ?? {label: question};
	const said = given[question] ?? values?.[value] ?? shown(question, value);
	return value === '' ? label : `${label}: ${said}${leftOut.length === 0 ? '' : `, 제외: ${without(leftOut)}`}`;
}

const reasons = {
	'not-ours': '이 도구의 Agent 없음',
	'no-instances': '실행할 인스턴스 없음',
	'fargate-only': 'Fargate만 사용',
	batch: 'AWS Batch 소속',
} as const;

/** Each reason once, with a few of the clusters that it keeps from being chosen. */
function without(leftOut: readonly LeftOut[]): string {
	return Object.entries(reasons)
		.flatMap(([kind, why]) => {
			const names = leftOut.filter(({standing}) => standing === kind).map(({cluster}) => cluster);
			return names.length === 0 ? [] : [`${listed(names, 3)}(${why})`];
		})
		.join(', ');
}

/** Ids as a person knows them: a cluster's name for its ARN, a profile's name for its source. */
function shown(question: string, value: string): string {
	if (['clusters', 'service', 'canary'].includes(question)) {
		return listed(arnNames(value.split(','), (name, region) => `${region}의 ${name}`));
	}

	if (question === 'credentials') {
		return value.replace(/^profile:/v, '');
	}

	const parts = value.split(/,\s*/v);
	return parts.length > most ? listed(parts, most - 1) : parts.join(', ');
}
