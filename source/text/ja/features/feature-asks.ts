import type {FeatureAsks} from '../../../domain/agent/features/feature.ts';
import {amounts} from '../forms/amounts.ts';
import {listed} from '../forms/listed.ts';

/** What a feature asks of the hosts, as phrases; empty when it asks for nothing. */
export function featureAsks(asks: FeatureAsks): readonly string[] {
	return [
		...ports(asks),
		...(asks.capabilities.length > 0 ? [`カーネルケイパビリティ ${listed(asks.capabilities, 10)}`] : []),
		...(asks.hostProcesses ? ['ホストのプロセス名前空間'] : []),
		...(asks.hostPaths.length > 0 ? [`ホストのフォルダー ${listed(asks.hostPaths, 4)}`] : []),
		...size(asks),
		...(asks.minimumAgent === undefined ? [] : [`Agent ${asks.minimumAgent} 以降`]),
	];
}

function ports({ports: asked, isOutside}: FeatureAsks): readonly string[] {
	if (asked.length === 0) {
		return [];
	}

	// The Agent takes what comes to its port from anybody, without a password.
	const where = isOutside === true ? 'インターネットに公開しない' : 'VPC の外に公開しない';
	return [`全インスタンスのホストポート ${listed(asked)} (${where}こと)`];
}

function size(asks: FeatureAsks): readonly string[] {
	const least = amounts(asks);
	return least === '' ? [] : [`${least} 以上`];
}
