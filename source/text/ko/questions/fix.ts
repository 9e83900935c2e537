import {featureIds} from '../../../domain/choices/feature-id.ts';
import {argumentsOf, type Changes} from '../../../domain/choices/answers.ts';
import type {FlagName} from '../../../domain/choices/flags.ts';
import {featureWords} from '../features/feature-words.ts';
import {listed} from '../forms/listed.ts';
import {josa} from '../forms/particle.ts';

/** A change of the answers that would help, as something to do. */
export function fix({features, cpu, memory, cluster, ...others}: Changes): string {
	const size = [
		...(cpu === undefined ? [] : [`CPU 단위 ${String(cpu)}개`]),
		...(memory === undefined ? [] : [`메모리 ${String(memory)} MiB`]),
	];
	const rest = Object.entries(others).flatMap(([name, value]) =>
		value === undefined
			? []
			: (single[name as FlagName]?.(String(value)) ?? argumentsOf({[name]: value}).join(' ')),
	);
	const parts = [
		...(typeof features === 'string' ? [featureChange(features.split(','))] : []),
		...(size.length > 0 ? [`Agent에 ${listed(size)} 할당`] : []),
		...rest,
		...(typeof cluster === 'object' ? [`${listed(cluster)}만 먼저 진행`] : []),
	];
	return listed(parts);
}

const single: Readonly<Partial<Record<FlagName, (value: string) => string>>> = {
	site: value => `사이트 ${value} 사용`,
	'agent-version': value => `이미지 버전 ${value} 사용`,
	'agent-image': value => `이미지 ${value} 사용`,
	'service-name': value => `서비스 이름을 ${josa(value, '으로로')} 지정`,
	'store-key': () => '키를 Secrets Manager에 보관',
	'execution-role': value => `역할 ${value} 사용`,
	'network-mode': value => `${value} 네트워크 모드 사용`,
	'hostname-file': value => `호스트 이름을 ${value}에서 읽기`,
	'drain-percent': value => `인스턴스를 한 번에 ${value}%씩 드레이닝`,
};

function featureChange(words: readonly string[]): string {
	const left = words.filter(word => word.startsWith('-')).map(word => title(word.slice(1)));
	const added = words.filter(word => word.startsWith('+')).map(word => title(word.slice(1)));
	if (added.length === 0) {
		return `${listed(left)} 제외`;
	}

	return left.length === 0 ? `${listed(added)} 추가` : `${listed(left)} 대신 ${listed(added)} 사용`;
}

function title(id: string): string {
	const known = featureIds.find(one => one === id);
	return known === undefined ? id : featureWords[known].title;
}
