import type {FeatureAsks} from '../../../domain/agent/features/feature.ts';
import {amounts} from '../forms/amounts.ts';
import {listed} from '../forms/listed.ts';

/** What a feature asks of the hosts, as phrases; empty when it asks for nothing. */
export function featureAsks(asks: FeatureAsks): readonly string[] {
	return [
		...ports(asks),
		...(asks.capabilities.length > 0 ? [`커널 기능 ${listed(asks.capabilities, 10)}`] : []),
		...(asks.hostProcesses ? ['호스트의 프로세스 네임스페이스'] : []),
		...(asks.hostPaths.length > 0 ? [`호스트 폴더 ${listed(asks.hostPaths, 4)}`] : []),
		...size(asks),
		...(asks.minimumAgent === undefined ? [] : [`Agent ${asks.minimumAgent} 이상`]),
	];
}

function ports({ports: asked, isOutside}: FeatureAsks): readonly string[] {
	if (asked.length === 0) {
		return [];
	}

	// The Agent takes what comes to its port from anybody, without a password.
	const where = isOutside === true ? '인터넷에 노출하지 마세요' : 'VPC 내부에서만 열어 두세요';
	return [`모든 인스턴스의 호스트 포트 ${listed(asked)}(${where})`];
}

function size(asks: FeatureAsks): readonly string[] {
	const least = amounts(asks);
	return least === '' ? [] : [`최소 ${least}`];
}
