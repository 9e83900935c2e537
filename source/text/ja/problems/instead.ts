import type {Line} from '../../../domain/kit/message.ts';
import type {Instead, Rollout} from '../../../domain/choices/problem/rollout.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {rollout as rolloutWords} from '../run/rollout.ts';

const kinds: Readonly<Record<Rollout['kind'], string>> = {service: 'サービス', daemon: 'デーモン'};

/** Somebody else's doing is no failure of an instance. */
export function insteadTitle(rollout: Rollout, instead: Instead): string {
	const {kind, service} = rollout;
	const cluster = clusterName(rollout);
	if (instead.kind === 'deleted') {
		return `ロールアウト中に ${cluster} の${kinds[kind]} ${service} が削除されました`;
	}

	if (instead.kind === 'cluster-deleted') {
		return `${service} のロールアウト中にクラスター ${cluster} が削除されました`;
	}

	if (instead.kind === 'constraints') {
		return `ロールアウト中に ${cluster} の ${service} の配置制約が変更されました`;
	}

	const revision = instead.taskDefinition.split('/').at(-1) ?? instead.taskDefinition;
	const when = instead.at === undefined ? '' : ` (${instant(instead.at)})`;
	return `${cluster} の ${service} に別の操作で ${revision} がデプロイされました${when}`;
}

/** What has become of it. */
export function insteadBody(rollout: Rollout, instead: Instead): readonly Line[] {
	if (instead.kind !== 'constraints') {
		return [['この実行でデプロイしたものは、現在の実行対象ではなくなりました。元に戻す操作は行っていません。']];
	}

	const {expressions} = instead;
	return [
		expressions.length === 0
			? ['配置制約はなくなりました。']
			: ['現在の配置制約: ', part.value(listed(expressions))],
		[`${rolloutWords(rollout).done}。元に戻す操作は行っていません。`],
	];
}
