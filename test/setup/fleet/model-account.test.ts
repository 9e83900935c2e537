import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {modelName} from '../../../source/domain/fleet/model-clusters.ts';
import {platforms} from '../../../source/domain/account/platform.ts';
import {aboutNoModel} from '../../../source/setup/fleet/model-account.ts';
import type {Question} from '../../../source/domain/questions/question.ts';

test('what is asked over a model names none of its clusters, and what else it is about', async () => {
	const asked: Array<readonly string[]> = [];
	const ask = aboutNoModel(async ({about}) => {
		asked.push(about);
		return {kind: 'back'};
	});
	const about = [...platforms.map(platform => modelName(platform, 12)), 'linux-1-web', 'web-1'];
	await ask({id: 'features', about} as unknown as Question<'features'>);
	deepEqual(asked, [['linux-1-web', 'web-1']]);
});
