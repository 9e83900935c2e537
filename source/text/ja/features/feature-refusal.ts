import type {FeatureRefusal} from '../../../domain/choices/problem/feature-refusal.ts';
import {listed} from '../forms/listed.ts';
import {platformInstances} from '../account/platform.ts';
import {featureWords} from './feature-words.ts';

/** Why a feature can't be chosen, with the nearest possible one. */
export function featureRefusal(refusal: FeatureRefusal): string {
	switch (refusal.kind) {
		case 'platform': {
			const where = listed(refusal.platforms.map(id => platformInstances(id)));
			const instead =
				refusal.instead === undefined ? '' : ` (「${featureWords[refusal.instead].title}」は使用可)`;
			return `${where}では使用不可${instead}`;
		}

		case 'excludes': {
			return `「${featureWords[refusal.other].title}」と併用不可`;
		}

		case 'agent-version': {
			return `Agent ${refusal.needs} が必要 (選択中: ${refusal.has})`;
		}

		case 'site': {
			return `${listed(refusal.sites)} でのみ使用可`;
		}
	}
}
