import {josa} from '../forms/particle.ts';
import type {CheckTexts, Facts} from './check-words.ts';

/** Checks of what will be registered and created. */
export const serviceChecks: CheckTexts<
	'image' | 'daemon-percentages' | 'draining-service' | 'remade-service' | 'earlier-revision' | 'quotas'
> = {
	image: {
		title: '이미지',
		ok: '기능 및 인스턴스에 맞습니다',
		findings: {
			'too-old': facts =>
				`Agent ${facts('has')}에서는 ${josa(facts('features'), '을를')} 사용할 수 없으며, ${facts('needs')} 이상이 필요합니다`,
			'another-image': facts =>
				`Agent ${josa(facts('has'), '은는')} 다른 이미지이며, 이 설정을 사용할 수 없습니다`,
			'older-major': facts =>
				`Agent ${facts('has')}에는 새 기능과 수정이 제공되지 않으며, Agent 7에는 제공됩니다`,
			'too-old-for-bottlerocket': facts =>
				`Agent ${josa(facts('has'), '은는')} Bottlerocket의 커널을 관찰할 수 없으며, ${facts('needs')} 이상이 필요합니다`,
			// Docker Hub counts anonymous pulls by address, and instances behind one NAT gateway share theirs.
			'docker-hub': facts => `${josa(facts('image'), '은는')} 가져오기를 제한하는 Docker Hub의 이미지입니다`,
			// A new major version may rename settings; 7 stays with the one that was chosen.
			latest: facts => `${josa(facts('image'), '은는')} 다음 메이저 버전으로 자동으로 바뀝니다`,
			'new-hostname': facts =>
				`${facts('before')}에서 ${josa(facts('after'), '으로로')} 바뀌면 Datadog에서 호스트의 이름이 바뀔 수 있습니다`,
			'wrong-platform': facts => `${josa(facts('tag'), '은는')} Linux용이지만, 인스턴스는 Windows입니다`,
			'not-for-this-windows': facts => `${facts('systems')}용 Agent 이미지가 없습니다`,
			'no-fips-for-this-windows': facts => `${facts('systems')}용 Agent FIPS 이미지가 없습니다`,
			// Datadog publishes one since autumn 2025; in which version it came first isn't documented.
			'too-old-for-this-windows': facts =>
				`Agent ${facts('tag')}에는 ${facts('systems')}용 이미지가 없을 수 있습니다`,
		},
	},
	'daemon-percentages': {
		title: '배포 백분율',
		ok: '서비스를 나누어 업데이트할 수 있습니다',
		findings: {
			// A daemon has one task an instance: where none may stop, none can be replaced.
			'dead-lock': facts =>
				`인스턴스 ${facts('instances')}개에서 ${facts('percent')}%를 계속 실행해야 하므로 Agent를 교체할 수 없습니다`,
			// The API's default for daemons is 0 percent, the console's 50.
			'all-at-once': facts => `업데이트할 때 인스턴스 ${facts('instances')}개의 Agent가 한꺼번에 중지됩니다`,
		},
	},
	'draining-service': {
		title: '서비스 이름',
		ok: '같은 이름으로 드레이닝 중인 서비스가 없습니다',
		findings: {draining: facts => `삭제된 서비스 ${josa(facts('name'), '이가')} 아직 드레이닝 중입니다`},
	},
	'earlier-revision': {
		title: '이전 개정',
		ok: '이전에 실행된 개정을 알며, 실행할 수 있습니다',
		findings: {
			'back-already': facts => `이미 ${facts('from')}에서 ${josa(facts('to'), '으로로')} 되돌아갔습니다`,
			'by-family': facts =>
				`${facts('from')} 이전에 실행된 것이 ECS에 더 이상 없으며, ${josa(facts('to'), '이가')} 이 도구가 만든 개정 중 ` +
				'바로 이전 것입니다',
			deregistered: facts => `${josa(facts('to'), '은는')} 등록이 취소되어 같은 내용의 개정을 등록합니다`,
			'under-way': facts => `${josa(facts('from'), '을를')} 아직 배포하는 중이며, 이번 배포가 이를 대신합니다`,
		},
	},
	'remade-service': {
		title: '서비스 재생성',
		ok: '변경을 위해 삭제되는 서비스가 없습니다',
		findings: {
			// UpdateService can't take subnets away, and ECS takes them in awsvpc mode only.
			subnets: facts =>
				`ECS에서 서브넷을 제거할 수 없어 ${josa(facts('name'), '을를')} 삭제하고 다시 만듭니다. ` +
				`그동안 인스턴스 ${facts('instances')}개에서 Agent가 실행되지 않습니다`,
		},
	},
	quotas: {
		title: '할당량',
		ok: 'ECS의 한도까지 여유가 있습니다',
		findings: {
			near: facts => `${quota(facts)} ${facts('used')}개를 사용합니다(한도 ${facts('limit')}개)`,
			over: facts => `${quota(facts)} ${facts('used')}개를 사용하지만, ECS의 한도는 ${facts('limit')}개입니다`,
		},
	},
};

const quotas: Readonly<Record<string, string>> = {
	services: '서비스',
	containers: '컨테이너',
	characters: '작업 정의의 문자',
	constraints: '배치 제약 조건',
	ports: '포트',
};

function quota(facts: Facts): string {
	return quotas[facts('quota')] ?? facts('quota');
}
