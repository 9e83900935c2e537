import {part} from '../../part.ts';
import {number} from '../forms/number.ts';
import type {Explanations} from './explanations.ts';

/** Why no template of a stack set can be made. */
export const fleetProblems: Explanations<'fleet-template-size' | 'fleet-secure-string' | 'fleet-fixed-value'> = {
	'fleet-template-size': ({bytes, clusters, fit}) => ({
		title: [`1つのアカウントとリージョンのクラスター${number(clusters)}個は、1つのテンプレートに収まりません`],
		body: [
			[
				`テンプレートは${number(bytes)}バイトになりますが、CloudFormation の上限は51,200バイトです。` +
					`この機能の構成で収まるのは${number(fit)}個です。`,
			],
		],
	}),
	'fleet-secure-string': () => ({
		title: ['CloudFormation では暗号化されたパラメータを作成できません'],
		body: [['API キーは、すべてのアカウントとリージョンで Systems Manager に保存する指定になっています。']],
	}),
	'fleet-fixed-value': ({resource, value}) => ({
		title: [part.value(resource), ' は、すべてのアカウントとリージョンで同じ値にできません'],
		body: [['そのうちの1つだけにあるものを指しています: ', part.value(value)]],
	}),
};
