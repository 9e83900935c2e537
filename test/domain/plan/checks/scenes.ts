import {accountScenes} from './account/account-scenes.ts';
import {oldKeyScenes} from './account/old-key-scenes.ts';
import {hostScenes} from './hosts/host-scenes.ts';
import type {SceneCase} from './sample-input.ts';
import {backScenes} from './service/back-scenes.ts';
import {keptScenes} from './service/kept-scenes.ts';
import {releaseScenes} from './service/release-scenes.ts';
import {remadeScenes} from './service/remade-scenes.ts';
import {serviceScenes} from './service/service-scenes.ts';

export const scenes: readonly SceneCase[] = [
	['all is well', {}, []],
	...accountScenes,
	...oldKeyScenes,
	...hostScenes,
	...serviceScenes,
	...keptScenes,
	...remadeScenes,
	...backScenes,
	...releaseScenes,
];
