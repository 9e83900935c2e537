import type {Line} from '../../../domain/kit/message.ts';
import type {Instead, Rollout} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {josa} from '../forms/particle.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {rollout as rolloutWords} from '../run/rollout.ts';

const kinds: Readonly<Record<Rollout['kind'], string>> = {service: '서비스', daemon: '데몬'};

/** Somebody else's doing is no failure of an instance. */
export function insteadTitle(rollout: Rollout, instead: Instead): string {
	const {kind, service} = rollout;
	const cluster = clusterName(rollout);
	if (instead.kind === 'deleted') {
		return `배포하는 동안 ${cluster}의 ${kinds[kind]} ${josa(service, '이가')} 삭제되었습니다`;
	}

	if (instead.kind === 'cluster-deleted') {
		return `${josa(service, '을를')} 배포하는 동안 클러스터 ${josa(cluster, '이가')} 삭제되었습니다`;
	}

	if (instead.kind === 'constraints') {
		return `배포하는 동안 ${cluster}에 있는 ${service}의 배치 제약 조건이 다른 곳에서 변경되었습니다`;
	}

	const revision = instead.taskDefinition.split('/').at(-1) ?? instead.taskDefinition;
	const when = instead.at === undefined ? '' : `${instant(instead.at)}에 `;
	return `${when}다른 곳에서 ${cluster}의 ${service}에 ${josa(revision, '을를')} 배포했습니다`;
}

/** What has become of it. */
export function insteadBody(rollout: Rollout, instead: Instead): readonly Line[] {
	if (instead.kind !== 'constraints') {
		return [['이번에 배포한 것은 이제 실행 대상이 아닙니다. 되돌린 것은 없습니다.']];
	}

	const {expressions} = instead;
	return [
		expressions.length === 0
			? ['이제 배치 제약 조건이 없습니다.']
			: ['현재 배치 제약 조건: ', part.value(listed(expressions))],
		[rolloutWords(rollout).done],
		['되돌린 것은 없습니다.'],
	];
}
