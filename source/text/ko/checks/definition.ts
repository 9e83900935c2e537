import type {RuleId} from '../../../domain/agent/validate/finding.ts';
import {josa} from '../forms/particle.ts';
import type {CheckTexts, Facts} from './check-words.ts';

/** What a definition would be refused for, a text for each rule. */
const findings: Readonly<Record<RuleId, (facts: Facts) => string>> = {
	'container-name-twice': facts => `이름이 ${facts('value')}인 컨테이너가 두 개 있습니다`,
	'volume-name-twice': facts => `이름이 ${facts('value')}인 볼륨이 두 개 있습니다`,
	'variable-and-secret': facts =>
		`${facts('container')}의 변수와 보안 암호에 ${josa(facts('value'), '이가')} 두 번 있습니다`,
	'secrets-without-role': facts =>
		`${josa(facts('container'), '이가')} ${josa(facts('value'), '을를')} 보안 암호에서 읽지만, 작업 정의에 실행 역할이 없습니다`,
	'unknown-volume': facts =>
		`${josa(facts('container'), '이가')} 마운트하는 볼륨 ${josa(facts('value'), '이가')} 작업 정의에 없습니다`,
	'container-path-twice': facts =>
		`${facts('container')}에 마운트 위치가 ${facts('value')}인 마운트가 두 개 있습니다`,
	'mount-point-twice': facts =>
		`${facts('container')}에 표기만 다르고 위치가 ${josa(facts('value'), '과와')} 같은 마운트가 또 있습니다`,
	'relative-path': facts =>
		`${facts('container')}의 마운트 위치 ${josa(facts('value'), '은는')} 절대 경로가 아닙니다`,
	'root-path': facts =>
		`${facts('container')}의 마운트 위치 ${josa(facts('value'), '은는')} 이미지의 내용 전체를 가립니다`,
	'over-proc': facts =>
		`${facts('container')}의 마운트 위치 ${josa(facts('value'), '은는')} 컨테이너의 /proc을 가립니다`,
	'read-only-proc': facts =>
		`네트워크가 따로 있는 ${josa(facts('container'), '이가')} 호스트의 /proc을 자체 /proc에 읽기 전용으로 마운트합니다`,
	'read-only-pipe': facts =>
		`${josa(facts('container'), '이가')} ${josa(facts('value'), '을를')} 읽기 전용으로 마운트합니다`,
	'pipe-elsewhere': facts => `${josa(facts('container'), '이가')} 명명된 파이프를 ${facts('value')}에 마운트합니다`,
	'file-on-windows': facts => `${josa(facts('container'), '이가')} 파일을 ${facts('value')}에 마운트합니다`,
	'linux-only': facts => `${holder(facts)}에 Linux에서만 사용할 수 있는 ${josa(facts('field'), '이가')} 있습니다`,
	'host-port-twice': facts =>
		`호스트 포트 ${josa(facts('value'), '이가')} 두 번 매핑되어 있으며, 두 번째는 ${facts('container')}에 있습니다`,
	// AWS's reference of PortMapping; Docker itself would take both.
	'port-protocols': facts =>
		`${josa(facts('container'), '이가')} 포트 하나를 ${josa(facts('values'), '으로로')} 매핑합니다`,
	'host-port-differs': facts =>
		`${josa(facts('container'), '이가')} 호스트 포트 ${josa(facts('value'), '을를')} ${facts('other')}에 매핑합니다`,
	'ports-without-network': facts =>
		`네트워크가 없는 ${josa(facts('container'), '이가')} ${josa(facts('value'), '을를')} 매핑합니다`,
	'links-without-bridge': facts =>
		`${facts('container')}에 bridge 모드에서만 사용할 수 있는 링크 ${josa(facts('values'), '이가')} 있습니다`,
	'memory-missing': facts => `${facts('container')}에 메모리 한도와 예약이 모두 없습니다`,
	'memory-above-task': facts =>
		`${facts('container')}의 한도는 ${facts('value')} MiB이지만, 작업 전체의 메모리는 ${facts('other')} MiB입니다`,
	'reservations-above-task': facts =>
		`컨테이너의 예약은 ${facts('value')} MiB이지만, 작업 전체의 메모리는 ${facts('other')} MiB입니다`,
	'reservation-above-limit': facts =>
		`${facts('container')}의 예약은 ${facts('value')} MiB이지만, 한도는 ${facts('other')} MiB입니다`,
	'memory-too-small': facts => `${facts('container')}의 메모리가 ${facts('value')} MiB입니다`,
	'capability-unknown': facts =>
		`${facts('container')}에 ECS에 없는 기능(capability) ${josa(facts('value'), '이가')} 있습니다`,
	'health-check-command'(facts) {
		const first = facts('value');
		return `${facts('container')}의 상태 확인이 ${first === '' ? '비어 있습니다' : `${josa(first, '으로로')} 시작합니다`}`;
	},
	'health-check-limits': facts =>
		`${facts('container')}의 상태 확인에서 ${josa(facts('value'), '이가')} ${facts('other')}입니다. ` +
		`ECS의 범위: ${facts('least')}~${facts('most')}`,
	'dependency-unknown': facts =>
		`${josa(facts('container'), '이가')} 기다리는 ${josa(facts('value'), '이가')} 작업 정의에 없습니다`,
	'dependency-circle': facts =>
		`${josa(facts('container'), '이가')} ${josa(facts('values'), '을를')} 거쳐 자신을 기다립니다`,
	'dependency-health': facts =>
		`${josa(facts('container'), '이가')} 상태 확인이 없는 ${facts('value')}의 정상 상태를 기다립니다`,
	// When an essential container ends, so does its task.
	'dependency-essential': facts =>
		`${josa(facts('container'), '이가')} 필수(essential) 컨테이너인 ${facts('value')}의 종료를 기다립니다`,
};

/** The check of the definition itself. */
export const definitionCheck: CheckTexts<'definition'> = {
	definition: {title: '작업 정의', ok: 'ECS와 Docker에서 사용할 수 있습니다', findings},
};

function holder(facts: Facts): string {
	const container = facts('container');
	return container === '' ? '작업' : container;
}
