import {part} from '../../part.ts';
import {counted} from '../forms/counted.ts';
import {number} from '../forms/number.ts';
import {particle} from '../forms/particle.ts';
import type {Explanations} from './explanations.ts';

/** Why no template of a stack set can be made. */
export const fleetProblems: Explanations<'fleet-template-size' | 'fleet-secure-string' | 'fleet-fixed-value'> = {
	'fleet-template-size': ({bytes, clusters, fit}) => ({
		title: [`한 계정과 리전의 ${counted('클러스터', clusters)}를 템플릿 하나에 담을 수 없습니다`],
		body: [
			[
				`템플릿이 ${number(bytes)}바이트가 되지만 CloudFormation의 한도는 51,200바이트입니다. ` +
					`이 기능으로는 클러스터를 ${number(fit)}개까지 담을 수 있습니다.`,
			],
		],
	}),
	'fleet-secure-string': () => ({
		title: ['CloudFormation은 암호화된 파라미터를 만들 수 없습니다'],
		body: [['API 키를 모든 계정과 리전의 Systems Manager에 저장하도록 지정했습니다.']],
	}),
	'fleet-fixed-value': ({resource, value}) => ({
		title: [part.value(resource), `${particle(resource, '은는')} 모든 계정과 리전에서 같을 수 없습니다`],
		body: [['한 계정과 리전에만 있는 값입니다: ', part.value(value)]],
	}),
};
