import type {Reading, ReadingFact} from '../../../domain/ending/event.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {counted} from '../forms/counted.ts';
import {josa} from '../forms/particle.ts';

const readings: Readonly<Record<Reading, (subject: string) => string>> = {
	profiles: () => 'AWS 자격 증명 찾기',
	identity: subject => `로그인${beside(subject)}`,
	regions: () => '계정의 리전 조회',
	clusters: subject => `${inside(subject)}클러스터 조회`,
	cluster: subject => `${subject} 상세 조회`,
	services: subject => `${subject}의 서비스 조회`,
	key: subject => `API 키 확인${beside(subject)}`,
	roles: subject => (subject === '' ? '실행 역할 조회' : `역할 ${subject} 조회`),
	registry: image => `레지스트리에서 ${image}의 현재 이미지 확인`,
	uses: subject => `${counted('리전', Number(subject))}에서 다른 사용처 찾기`,
	again: () => '계획을 만든 뒤에 계정이 바뀌지 않았는지 확인',
	permissions: () => '계획과 보유 권한 비교',
	proof: () => 'Datadog에서 데이터 수신 여부 확인',
	'stack-set': subject => `스택 세트 ${josa(subject, '과와')} 조직 조회`,
	'fleet-clusters': subject => `${counted('계정', Number(subject))}의 클러스터 조회`,
	'old-key': () => '이전 키를 마지막으로 사용한 시간을 Datadog에서 확인',
};

/** A running line for a read. */
export function reading({what, subject, region}: ReadingFact): string {
	const whole = region === undefined ? subject : clusterName({cluster: subject, region, isNamesake: true});
	return readings[what](whole);
}

/** Longer than a request takes; what is asked of a machine or a program has no region. */
export function waiting(operation: string, region: string, duration: string): string {
	const whom = operation === 'credential_process' ? `프로파일의 ${operation}` : operation;
	return `${duration} 동안 ${whom} 응답 없음${beside(region)}`;
}

/** `(us-east-1)`. */
function beside(subject: string): string {
	return subject === '' ? '' : `(${subject})`;
}

/** `shop-prod의 `. */
function inside(subject: string): string {
	return subject === '' ? '' : `${subject}의 `;
}
