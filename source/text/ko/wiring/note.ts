import type {WiringNote} from '../../../domain/wiring/note.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {keeperOf} from '../../../domain/account/owner.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {part} from '../../part.ts';
import {owner, putsBack} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import {listed} from '../forms/listed.ts';
import {josa, particle} from '../forms/particle.ts';
import {needs, unknownStart, unreachable} from './way.ts';

type Tellers = {readonly [Kind in WiringNote['kind']]: (note: NoteOf<Kind>) => readonly Line[]};

type NoteOf<Kind extends WiringNote['kind']> = {
	readonly [Each in WiringNote['kind']]: Extract<WiringNote, {readonly kind: Each}>;
}[Kind];

const tellers: Tellers = {
	kept(note) {
		const {container, variable, value, wanted} = note;
		const there = value === undefined ? '보안 암호에서 가져오며' : `${josa(value, '으로로')} 설정되어 있으며`;
		return [
			[
				part.value(`${container}의 ${variable}`),
				`${particle(variable, '은는')} ${there} 그대로 둡니다. 이 Agent에 맞는 값은 `,
				part.value(wanted),
				'입니다.',
			],
		];
	},
	'path-taken': note => [
		[
			part.value(note.container),
			' 컨테이너는 Agent의 소켓이 놓일 ',
			part.value(note.path),
			'에 다른 볼륨을 마운트하고 있습니다. 다른 경로로 옮긴 후 이 명령을 다시 실행하세요.',
		],
	],
	'socket-unusable': note => [
		note.why === 'read-only'
			? [
					part.value(note.agent),
					'에서 소켓 폴더를 읽기 전용으로 마운트하여 소켓을 만들 수 없습니다. ',
					'쓰기 가능하게 마운트하세요.',
				]
			: [part.value(note.agent), '의 소켓이 다른 위치에 있으므로 여기에서는 사용하지 않습니다.'],
	],
	unreachable: note => [unreachable(note)],
	'sockets-instead': note => [
		['소켓을 사용하면 어떤 네트워크에서도 주소가 필요 없습니다. 다음 명령으로 Agent에 소켓을 추가하세요:'],
		[part.command(shellQuote(note.command))],
	],
	'start-wrapped': note => [
		[
			part.value(note.container),
			` 컨테이너는 시작할 때 Agent의 주소를 찾습니다. 이를 위해 ${needs[note.needs]}. `,
			'주소를 찾지 못해도 컨테이너는 시작됩니다.',
		],
	],
	'start-unknown': note => [
		[part.value(note.container), unknownStart[note.why]],
		[
			'다음 줄이 Agent의 주소를 찾습니다. START-COMMAND는 원래의 시작 명령으로 바꾸세요. ',
			`이를 위해 ${needs[note.needs]}.`,
		],
		[part.command(note.line)],
	],
	'no-metadata': note => [
		[
			part.value(listed(note.instances, 3)),
			'의 메타데이터 서비스가 컨테이너에 응답하지 않습니다. 꺼져 있거나 홉 제한이 1입니다.',
		],
	],
	'security-group': note => [
		[
			'이 서비스의 작업은 자체 네트워크 인터페이스를 사용합니다. 인스턴스의 보안 그룹에서 서비스의 보안 그룹에 포트 ',
			part.value(listed(note.ports)),
			`${particle(listed(note.ports), '을를')} 허용하세요.`,
		],
	],
	'no-env': () => [['env 값이 지정되지 않았습니다. ', part.command('--env NAME'), ' 옵션으로 지정하세요.']],
	'no-version': note => [
		[part.value(note.image), '의 태그가 버전을 나타내지 않으므로 DD_VERSION은 이미지를 빌드하는 쪽에 맡깁니다.'],
	],
	'version-moves': note => [
		[
			`DD_VERSION은 현재 이미지의 태그인 ${note.version}입니다. `,
			'다른 이미지를 배포할 때 이 값과 해당 레이블도 함께 변경해야 합니다.',
		],
	],
	'leaves-cloudwatch'(note) {
		const group = note.group === undefined ? '' : `의 ${note.group}`;
		return [
			[
				part.value(note.container),
				`: Agent는 json-file 로그만 읽으므로 CloudWatch${group}에는 더 이상 로그가 전송되지 않습니다. `,
				'CloudWatch에 계속 보관하려면 로그 드라이버를 그대로 두고 CloudWatch에서 전달하세요.',
			],
		];
	},
	'logs-elsewhere': note => [
		[
			part.value(note.container),
			` 컨테이너는 ${josa(note.driver, '으로로')} 로그를 보내므로 Agent가 볼 수 없습니다. 이 설정은 그대로 둡니다.`,
		],
	],
	'no-logs': note => [
		note.platform === 'managed-instances'
			? ['관리형 인스턴스에서는 Agent가 로그를 수집할 수 없습니다. FireLens 또는 CloudWatch를 사용하세요.']
			: [part.value(note.agent), '에서 로그를 수집하지 않으므로 로그 드라이버를 그대로 둡니다.'],
	],
	'environment-files': note => [
		[
			part.value(note.container),
			' 컨테이너에 환경 변수 파일이 있으며, 파일은 읽지 않았습니다. 여기의 변수가 파일의 변수보다 우선합니다.',
		],
	],
	'hosts-without-agent': note => [
		[`Agent가 없는 호스트에서도 실행될 수 있습니다: ${listed(note.platforms.map(one => platform[one]))}.`],
	],
	'deployed-by'(note) {
		const keeper = keeperOf(note.owner);
		const isKnown = note.owner.kind !== 'unknown' || note.owner.createdBy !== undefined;
		return [
			[
				...(isKnown ? [`서비스 소유자: ${owner(note.owner)}. `] : []),
				'작업 정의를 관리하는 곳에서 변경하세요. ',
				keeper === undefined ? '그렇지 않으면 다음 배포에서 변경 사항이 되돌려집니다.' : `${putsBack(keeper)}.`,
			],
		];
	},
	'deployment-controller': note => [
		[
			`이 서비스는 ${josa(note.controller, '이가')} 배포하므로 ECS에서 작업 정의를 바꿀 수 없습니다. `,
			'새 작업 정의를 등록한 후 해당 도구에서 배포하세요.',
		],
	],
};

/** What has to be known or done besides the definition. */
export function wiringNote(note: WiringNote): readonly Line[] {
	return tell(note.kind, note);
}

function tell<Kind extends WiringNote['kind']>(kind: Kind, note: NoteOf<Kind>): readonly Line[] {
	return tellers[kind](note);
}
