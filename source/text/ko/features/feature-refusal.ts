import type {FeatureRefusal} from '../../../domain/choices/problem/feature-refusal.ts';
import {listed} from '../forms/listed.ts';
import {josa} from '../forms/particle.ts';
import {platform} from '../account/platform.ts';
import {featureWords} from './feature-words.ts';

/** Why a feature can't be chosen, with the nearest possible one. */
export function featureRefusal(refusal: FeatureRefusal): string {
	switch (refusal.kind) {
		case 'platform': {
			const where = listed(refusal.platforms.map(id => platform[id]));
			const instead =
				refusal.instead === undefined ? '' : `, ${josa(featureWords[refusal.instead].title, '은는')} 사용 가능`;
			return `${where} 인스턴스에서 사용 불가${instead}`;
		}

		case 'excludes': {
			return `${josa(featureWords[refusal.other].title, '과와')} 함께 사용 불가`;
		}

		case 'agent-version': {
			return `Agent ${refusal.needs} 필요, 선택한 버전은 ${refusal.has}`;
		}

		case 'site': {
			return `${listed(refusal.sites)}에서만 사용 가능`;
		}
	}
}
